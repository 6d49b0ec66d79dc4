// A report: what is wrong, where exactly, what would mend it, who else has it; and its figures beside the original.
import { address, bytes, get } from './api.js';
import { to, toReport } from './address.js';
import { formOf, reader } from './cells.js';
import { h } from './dom.js';
import { mediaType, seconds, size, time } from './format.js';
import { is } from './me.js';
import { agencyName, verdict } from './parts.js';
import { isChinese, t } from './words.js';
import { desk } from './desk.js';

export async function show(path, query) {
  const [key, second, third] = path;
  const hasYear = /^\d{4}$/.test(second ?? '');
  const base = `/api/reports/${encodeURIComponent(key)}${hasYear ? `/${second}` : ''}`;
  const revision = hasYear ? third : second;
  const report = await get(revision ? `${base}/revisions/${encodeURIComponent(revision)}` : base);
  const links = report.revision.links;
  const isReader = is('agency', 'admin');
  const [form, told, revisions, submission, years, standings] = await Promise.all([
    formOf(report),
    reader(),
    isReader ? get(`${base}/revisions`).catch(() => []) : [],
    is('portal', 'admin') ? get(links.submission).catch(() => null) : null,
    report.agency && isReader ? get(address('/api/reports', { agency: report.agency.key, limit: 50 })).catch(() => null) : null,
    report.agency && report.revision.current && isReader
      ? get(address('/api/findings', { agency: report.agency.key, year: report.year, limit: 200 })).catch(() => null) : null,
  ]);
  stand(report, standings?.items ?? []);
  const parts = desk(report, form, {
    told,
    original: { document: () => bytes(links.document), blocks: () => get(`${links.submission}/original`) },
    canAct: report.revision.current && is('admin'),
    open: { finding: query.get('finding'), cell: query.get('cell') },
  });
  const content = h('article', { class: 'report' },
    top(report, links, isReader && report.revision.current && report.agency && report.findings.some(toBeMended) ? notices(base) : null),
    report.revision.current ? null : h('p', { class: 'notice' }, t('superseded'), ' ', h('a', { href: toReport(links.report) }, t('toCurrent'))),
    parts.content,
    h('div', { class: 'below' },
      revisionList(report, revisions),
      otherYears(report, years?.items ?? []),
      timeline(submission)));
  return { content, title: `${agencyName(report)} ${report.year ?? ''}`, news: notice => notice.href === links.report, ready: parts.ready, leave: parts.leave };
}

/** What was done about findings: a report tells their status, the list also who is to confirm, and until when. */
function stand(report, listed) {
  const known = new Map(listed.map(finding => [finding.id, finding]));
  for (const finding of report.findings) {
    const { status = finding.status, pending, waivedUntil } = known.get(finding.id) ?? {};
    Object.assign(finding, { status, pending, waivedUntil });
  }
}

/** Whose report it is, what became of it, and what it is made of. */
export function top(report, links, beside) {
  const checked = report.checked;
  return h('header', { class: `report-top ${report.verdict}` },
    h('div', { class: 'report-name' },
      h('p', { class: 'eyebrow' }, [report.agency?.level ? t(`level.${report.agency.level}`) : null,
        report.agency?.kind ? t(`kind.${report.agency.kind}`) : null, report.agency?.division].filter(Boolean).join(' · ')),
      h('h1', {}, agencyName(report), ' ', h('span', { class: 'year' }, report.year ? (document.documentElement.lang === 'en' ? report.year : `${report.year}年`) : t('unknownYear'))),
      h('p', { class: 'report-verdict' }, verdict(report.verdict), counts(report)),
      report.verdict.startsWith('PASS') && checked.broken ? h('p', { class: 'quiet' }, t('brokenButPassed', checked.broken)) : null,
      inShort(report),
      beside),
    h('dl', { class: 'facts' },
      fact(t('checks'), `${checked.held} ${t('checkedHeld')} · ${checked.broken} ${t('checkedBroken')} · ${checked.notAssessable} ${t('checkedUnknown')}`
        + (checked.switchedOff ? ` · ${checked.switchedOff} ${t('checkedOff')}` : ''), t('checksMean')),
      fact(t('format'), formats(report.formats)),
      report.publishedOn ? fact(t('published'), report.publishedOn) : null,
      fact(t('file'), h('span', {}, report.filename ?? '', ' ', h('span', { class: 'quiet' }, mediaType(report.mediaType)),
        links ? h('a', { class: 'inline-action', href: links.document, download: '' }, t('download')) : null)),
      fact(t('ruleSet'), report.ruleSet.version)));
}

/** What a notice asks for: open errors and warnings that are not our reading's. */
function toBeMended(finding) {
  return finding.status === 'OPEN' && finding.severity !== 'INFO' && finding.blame !== 'EXTRACTION';
}

/** What the agency is sent: only the cells concerned. */
function notices(base) {
  const address = extension => `${base}/correction-notice.${extension}?language=${isChinese() ? 'zh' : 'en'}`;
  return h('p', { class: 'actions' }, h('a', { class: 'button', href: address('html'), target: '_blank', rel: 'noopener' }, t('notice')),
    h('a', { class: 'button', href: address('docx'), download: '' }, `${t('notice')} DOCX`),
    is('portal', 'admin') ? h('a', { class: 'button', href: to('upload') }, t('uploadCorrected')) : null);
}

function fact(name, value, meaning) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value, meaning ? h('span', { class: 'meaning' }, meaning) : null));
}

function counts(report) {
  const of = name => report.findings.filter(finding => finding.severity === name && !['CLOSED', 'WAIVED'].includes(finding.status)).length;
  return [['ERROR', 'errors'], ['WARNING', 'warnings'], ['INFO', 'infos']].map(([name, words]) => of(name) === 0 ? null
    : h('span', { class: `count ${name}` }, h('b', {}, of(name)), ' ', t(words)));
}

/** How much of it the offered changes would mend. */
function inShort(report) {
  const errors = report.findings.filter(finding => finding.severity === 'ERROR' && !['CLOSED', 'WAIVED'].includes(finding.status));
  const mended = errors.filter(finding => finding.repair);
  const cells = new Set(mended.flatMap(finding => [finding.repair.cell, ...(finding.repair.also ?? []).map(change => change.cell)]));
  return mended.length === 0 ? null : h('p', { class: 'in-short' }, t('inShort', cells.size, mended.length));
}

function formats(of) {
  const years = [...new Set([of.t2, of.t3, of.t4].filter(Boolean))];
  if (years.length < 2) return years.length ? t('formatOf', years[0]) : '–';
  return ['t2', 't3', 't4'].filter(table => of[table]).map(table => `${t(`table${table[1]}`)} ${t('formatOf', of[table])}`).join(' · ');
}

function revisionList(report, revisions) {
  if (revisions.length === 0) return null;
  return h('section', { class: 'card' }, h('h2', {}, t('revisions'), ' ', h('span', { class: 'quiet' }, revisions.length)),
    h('div', { class: 'scroll' }, h('table', { class: 'list compact' }, h('tbody', {}, revisions.map(each => {
      const isThis = each.submissionId === report.submissionId;
      return h('tr', { class: isThis ? 'this' : null },
        h('td', {}, isThis ? time(each.receivedAt) : h('a', { href: toReport(each.links.self.replace('/revisions/', '/')) }, time(each.receivedAt))),
        h('td', {}, each.filename ?? ''),
        h('td', {}, verdict(each.verdict)),
        h('td', {}, each.current ? t('current') : ''),
        h('td', { class: 'end' }, isThis ? '' : h('a', { href: to('compare', { left: each.submissionId, right: report.submissionId }) }, t('compareWith'))));
    })))));
}

function otherYears(report, reports) {
  const others = reports.filter(each => each.agency?.key === report.agency.key && each.year !== report.year);
  if (others.length === 0) return null;
  return h('section', { class: 'card' }, h('h2', {}, t('otherYears')),
    h('div', { class: 'scroll' }, h('table', { class: 'list compact' }, h('tbody', {}, others.map(each => h('tr', {},
      h('td', {}, h('a', { href: toReport(each.links.report) }, each.year)),
      h('td', {}, verdict(each.verdict)),
      h('td', { class: 'end' }, h('a', { href: to('compare', { left: each.submissionId, right: report.submissionId }) }, t('compareWith')))))))));
}

function timeline(submission) {
  if (!submission) return null;
  const { received, parsed, validated } = submission.timeline;
  const step = (name, at, before) => h('li', { class: at ? 'done' : null }, h('b', {}, t(`timeline.${name}`)), ' ',
    h('span', {}, time(at)), at && before ? h('span', { class: 'quiet' }, ` +${seconds(before, at)}`) : null);
  return h('section', { class: 'card' }, h('h2', {}, t('timeline')),
    h('ol', { class: 'timeline' }, step('received', received), step('parsed', parsed, received), step('validated', validated, parsed)),
    h('p', { class: 'quiet hash' }, `SHA-256 ${submission.sha256 ?? ''}${submission.size ? ` · ${size(submission.size)}` : ''}`));
}
