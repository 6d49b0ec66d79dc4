// Hands files in, or checks drafts, and shows how far each has come.
import { get, OURS } from './api.js';
import { to, toReport } from './address.js';
import { h } from './dom.js';
import { size, time } from './format.js';
import { is } from './me.js';
import { head, heading, list, renewable, verdict } from './parts.js';
import { both, t } from './words.js';
import { keep } from './draft.js';

const AT_ONCE = 3;
const LARGEST = 20 * 1024 * 1024;
/** How long a result is waited for before a person is told to look again later, in milliseconds. */
const PATIENCE = 120_000;

/** What reports come as; of anything else a person is warned, and the content decides. */
const USUAL = ['pdf', 'docx', 'doc', 'rtf', 'wps', 'xml', 'html', 'htm', 'shtml', 'mht', 'mhtml', 'txt', 'md'];

/** What was handed in stays on the list while the page is open. */
const files = [];

export async function show() {
  const rows = h('ul', { class: 'uploads' });
  const total = h('p', { class: 'state', role: 'status' });
  const chosen = h('input', { type: 'file', multiple: true, id: 'files', class: 'visually-hidden', onchange: event => {
    take([...event.target.files]);
    event.target.value = '';
  } });
  const mode = (value, words, hint) => h('label', { class: 'mode' }, h('input', { type: 'radio', name: 'mode', value, checked: value === 'submit' }),
    h('span', {}, h('b', {}, words), h('span', { class: 'quiet' }, hint)));
  const modes = h('fieldset', { class: 'modes' }, h('legend', {}, t('uploadMode')),
    mode('submit', t('modeSubmit'), t('modeSubmitHint')), mode('check', t('modeCheck'), t('modeCheckHint')));
  const zone = h('div', {
    class: 'drop',
    ondragover: event => {
      event.preventDefault();
      zone.classList.add('over');
    },
    ondragleave: () => zone.classList.remove('over'),
    ondrop: async event => {
      event.preventDefault();
      zone.classList.remove('over');
      take(await dropped(event.dataTransfer));
    },
  }, h('p', { class: 'drop-word' }, t('dragHere')), chosen, h('label', { for: 'files', class: 'primary button' }, t('choose')), h('p', { class: 'quiet' }, t('uploadHint')));

  function take(given) {
    const isDraft = modes.querySelector('input:checked').value === 'check';
    for (const file of given) {
      const entry = { file, isDraft, state: 'waiting' };
      files.unshift(entry);
    }
    draw();
    work();
  }

  function draw() {
    rows.replaceChildren(...files.map(line));
    const done = files.filter(entry => ['done', 'failed', 'slow'].includes(entry.state)).length;
    total.textContent = files.length ? t('uploadDone', files.length, done) : '';
  }

  changed = draw;
  draw();
  const former = await renewable(before);
  handedIn = former.renew;
  return {
    content: h('div', { class: 'upload' }, heading(t('upload')), modes, zone, total, rows,
      h('section', { class: 'former' }, h('h2', {}, t('mySubmissions')), former.content)),
    title: t('upload'),
    leave() {
      changed = () => {};
      handedIn = () => {};
    },
  };
}

let changed = () => {};
let handedIn = () => {};

function line(entry) {
  const state = {
    waiting: () => t('upload.waiting'),
    sending: () => [h('progress', { max: 1, value: entry.part ?? 0, 'aria-label': entry.file.name }), ' ', t('upload.sending', `${Math.round(100 * (entry.part ?? 0))}%`)],
    checking: () => t('upload.checking'),
    RECEIVED: () => t('upload.RECEIVED'),
    PARSED: () => t('upload.PARSED'),
    slow: () => t('upload.slow'),
    failed: () => h('span', { class: 'upload-failed' }, t('upload.failed'), '：', entry.message),
    done: () => [verdict(entry.verdict), ' ', h('a', { class: 'button', href: entry.href }, entry.isDraft ? t('openResult') : t('openReport'))],
  }[entry.state]();
  const step = { waiting: 0, sending: 1, checking: 2, RECEIVED: 2, PARSED: 3, done: 4, slow: 3, failed: 0 }[entry.state];
  return h('li', { class: `upload-line ${entry.state}` },
    h('span', { class: 'upload-name' }, entry.file.name, ' ', h('span', { class: 'quiet' }, size(entry.file.size), entry.isDraft ? ` · ${t('modeCheck')}` : ''), unusual(entry.file)),
    h('span', { class: 'steps', 'aria-hidden': 'true' }, [1, 2, 3, 4].map(each => h('i', { class: each <= step ? 'on' : null }, h('small', {}, t(`step.${each}`))))),
    h('span', { class: 'upload-state', role: 'status' }, state));
}

function unusual(file) {
  const type = /\.([^.]+)$/.exec(file.name)?.[1].toLowerCase();
  return type && !USUAL.includes(type) ? h('span', { class: 'type-warning' }, t('typeWarning', type.toUpperCase())) : null;
}

/** A few at a time, in order. */
function work() {
  while (files.filter(entry => entry.isUnderWay).length < AT_ONCE) {
    const entry = files.findLast(each => each.state === 'waiting');
    if (!entry) return;
    entry.isUnderWay = true;
    handIn(entry).catch(problem => Object.assign(entry, { state: 'failed', message: problem.message })).finally(() => {
      entry.isUnderWay = false;
      changed();
      work();
    });
  }
}

async function handIn(entry) {
  if (entry.file.size > LARGEST) throw new Error('> 20 MiB');
  entry.state = 'sending';
  const answer = await post(entry);
  if (entry.isDraft) {
    keep(answer, entry.file);
    Object.assign(entry, { state: 'done', verdict: answer.verdict, href: to('draft', { id: answer.submissionId }) });
    return;
  }
  const [{ id }] = answer.submissions;
  entry.state = 'RECEIVED';
  changed();
  await follow(entry, id);
}

/** The one way of sending that tells how much has gone. */
function post(entry) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', entry.isDraft ? '/api/checks' : '/api/submissions');
    for (const [name, value] of Object.entries({ Accept: 'application/json', ...OURS })) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = event => {
      entry.part = event.loaded / event.total;
      if (entry.part === 1) entry.state = 'checking';
      changed();
    };
    request.onload = () => request.status < 300 ? resolve(request.response)
      : reject(new Error(both({ zh: request.response?.detailZh, en: request.response?.detail }) || `HTTP ${request.status}`));
    request.onerror = () => reject(new Error(t('noAnswer')));
    const form = new FormData();
    form.append('file', entry.file);
    request.send(form);
    changed();
  });
}

async function follow(entry, id) {
  const until = Date.now() + PATIENCE;
  let pause = 200;
  while (Date.now() < until) {
    const submission = await get(`/api/submissions/${id}`).catch(problem => {
      if (problem.status === 404 || problem.status === 0 || problem.status === 503) return null; // not here yet
      throw problem;
    });
    if (submission?.report) {
      Object.assign(entry, { state: 'done', verdict: submission.report.verdict,
        href: hrefOf(submission.report) });
      handedIn();
      return;
    }
    if (submission && entry.state !== submission.state) {
      entry.state = submission.state === 'VALIDATED' ? 'PARSED' : submission.state;
      changed();
    }
    await new Promise(resolve => setTimeout(resolve, pause));
    pause = Math.min(1500, pause * 1.3);
  }
  entry.state = 'slow';
}

/** A portal sees its own revision, whatever has become of the report since. */
function hrefOf(report) {
  return toReport(report.current && is('agency', 'admin') ? report.href : report.revision.replace('/revisions/', '/'));
}

/** What one has handed in before. */
function before() {
  const table = h('table', { class: 'list' }, head(t('file'), [t('when'), 'narrow'], [t('status'), 'narrow']));
  const row = submission => h('tr', {},
    h('td', { class: 'name wide' }, submission.report
      ? h('a', { href: hrefOf(submission.report) }, submission.filename ?? submission.id) : submission.filename ?? submission.id),
    h('td', { class: 'narrow' }, time(submission.timeline.received)),
    h('td', { class: 'narrow' }, submission.report ? verdict(submission.report.verdict) : t(`upload.${submission.state === 'VALIDATED' ? 'PARSED' : submission.state}`)));
  return list('/api/submissions', {}, table, row);
}

/** Dropped files; folders are gone through. */
async function dropped(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files];
  const found = [];
  const walk = async entry => {
    if (entry.isFile) {
      found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const each of some) await walk(each);
    }
  };
  for (const entry of entries) await walk(entry);
  return found.filter(file => !file.name.startsWith('.'));
}
