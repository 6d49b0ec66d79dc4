// Lists reports through the API. Everything shown is set as text, never as markup: it comes from strangers' documents.
const verdicts = {
  PASS: ['通过', 'pass'],
  PASS_WITH_WARNINGS: ['通过，有提示', 'pass with warnings'],
  FAIL: ['不通过', 'fail'],
  NOT_ASSESSABLE: ['无法判定', 'not assessable'],
};
const form = document.getElementById('filter');
const rows = document.getElementById('reports');
const state = document.getElementById('state');
const more = document.getElementById('more');
let question = 0;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  if (className) made.className = className;
  return made;
}

function both(name, zh, en, className) {
  const made = element(name, zh + ' ', className);
  const english = element('span', en);
  english.lang = 'en';
  made.append(english);
  return made;
}

function link(href, zh, en) {
  const made = both('a', zh, en);
  made.href = href;
  return made;
}

function row(report) {
  const made = document.createElement('tr');
  const findings = document.createElement('ul');
  for (const finding of report.firstFindings) {
    findings.append(both('li', finding.message.zh, finding.message.en));
  }
  const [zh, en] = verdicts[report.verdict] ?? [report.verdict, ''];
  const cells = [document.createElement('td'), document.createElement('td')];
  cells[0].append(findings);
  cells[1].append(
    link(report.links.report, '结果', 'result'),
    link(report.links.document, '原文', 'document'),
    link(report.links.revisions, '版本', 'revisions'));
  made.append(
    element('td', report.year),
    element('td', report.agency?.name ?? report.title ?? report.filename ?? report.key),
    both('td', zh, en, report.verdict),
    element('td', report.errors, 'number'),
    element('td', report.warnings, 'number'),
    ...cells);
  return made;
}

function say(zh, en) {
  state.replaceChildren(both('span', zh, en));
}

async function show(address, asked) {
  try {
    const response = await fetch(address);
    const answer = await response.json();
    if (asked !== question) return; // a later question has been asked meanwhile
    if (!response.ok) {
      say(answer.detailZh ?? '出错', answer.detail ?? 'failed');
      return;
    }
    rows.append(...answer.items.map(row));
    more.hidden = !answer.next;
    more.onclick = () => show(answer.next, asked);
    if (rows.children.length === 0) say('没有年度报告', 'no reports');
    else say(`已列出 ${rows.children.length} 份`, `${rows.children.length} listed`);
  } catch {
    say('服务没有响应，请稍后再试', 'no answer, try again shortly');
  }
}

function ask() {
  const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
  rows.replaceChildren();
  more.hidden = true;
  question += 1;
  show('/api/reports?' + given, question);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
ask();
