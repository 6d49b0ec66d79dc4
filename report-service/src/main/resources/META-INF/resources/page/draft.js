// The result of a draft check, which nobody keeps but this page.
import { to } from './address.js';
import { formOf } from './cells.js';
import { get } from './api.js';
import { desk } from './desk.js';
import { h } from './dom.js';
import { top } from './report.js';
import { t } from './words.js';

const MOST = 20;
const results = new Map();

/** Remembers a result for as long as the page is open. */
export function keep(result) {
  results.delete(result.submissionId);
  results.set(result.submissionId, result);
  if (results.size > MOST) results.delete(results.keys().next().value);
}

export async function show(path, query) {
  const result = results.get(query.get('id'));
  if (!result) {
    return { title: t('draft'), content: h('div', { class: 'empty' }, h('p', {}, t('draftGone')), h('a', { href: to('upload') }, t('upload'))) };
  }
  const [form, statistics] = await Promise.all([formOf(result), get('/api/statistics').catch(() => null)]);
  const parts = desk(result, form, { statistics, original: null });
  const content = h('article', { class: 'report' },
    h('p', { class: 'notice' }, h('b', {}, t('draft')), ' ', t('draftHint')),
    top(result, null),
    parts.content);
  return { content, title: t('draft'), ready: parts.ready, leave: parts.leave };
}
