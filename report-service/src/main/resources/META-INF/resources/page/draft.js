// The result of a draft check, which nobody keeps but this page.
import { to } from './address.js';
import { formOf, reader } from './cells.js';
import { get } from './api.js';
import { desk } from './desk.js';
import { h } from './dom.js';
import { top } from './report.js';
import { t } from './words.js';

const MOST = 20;
const results = new Map();

/** Remembers a result and the file, which only this page has, for as long as the page is open. */
export function keep(result, file) {
  results.delete(result.submissionId);
  results.set(result.submissionId, { result, file });
  if (results.size > MOST) results.delete(results.keys().next().value);
}

export async function show(path, query) {
  const kept = results.get(query.get('id'));
  if (!kept) {
    return { title: t('draft'), content: h('div', { class: 'empty' }, h('p', {}, t('draftGone')), h('a', { href: to('upload') }, t('upload'))) };
  }
  const { result, file } = kept;
  const [form, told] = await Promise.all([formOf(result), reader()]);
  const original = {
    document: async () => new Uint8Array(await file.arrayBuffer()),
    blocks: () => get('/api/checks/original', { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }),
  };
  const parts = desk(result, form, { told, original });
  const content = h('article', { class: 'report' },
    h('p', { class: 'notice' }, h('b', {}, t('draft')), ' ', t('draftHint')),
    top(result, null),
    parts.content);
  return { content, title: t('draft'), ready: parts.ready, leave: parts.leave };
}
