// Who must file a report for a year, and who has not; the list can be entered as CSV.
import { get, OURS, Problem } from './api.js';
import { to } from './address.js';
import { h } from './dom.js';
import { number } from './format.js';
import { is } from './me.js';
import { choice, choices, exports, failure, field, filter, head, heading, KINDS, LEVELS, list } from './parts.js';
import { both, t } from './words.js';

export async function show(path, query) {
  const year = query.get('year') ?? String((await get('/api/overview')).year ?? new Date().getFullYear() - 1);
  const asked = new URLSearchParams(query);
  asked.set('year', year);
  const row = filer => h('tr', {},
    h('td', { class: 'name' }, filer.key ? h('a', { href: to('agencies', { agency: filer.key }) }, filer.name) : filer.name),
    h('td', { class: 'narrow' }, filer.divisionName ?? '', ' ', h('span', { class: 'quiet' }, filer.division ?? '')), h('td', { class: 'narrow' }, filer.level ? t(`level.${filer.level}`) : ''));
  const summary = h('p', { class: 'intro' });
  const table = h('table', { class: 'list' }, head(t('missingAgencies'), [t('region'), 'narrow'], [t('level'), 'narrow']));
  const answered = await list('/api/filers', asked, table, row, answer => {
    summary.textContent = `${t('filersSummary', year, number(answer.expected), number(answer.filed), number(answer.expected - answer.filed))} ${t(`basis.${answer.basis}`)}`;
    return answer.missing;
  }).catch(failure);
  const content = h('div', {}, heading(t('filers'), exports('/api/filers', asked)), summary,
    filter(asked, 'filers',
      field('year', year, t('year'), { inputmode: 'numeric', size: 5 }),
      field('region', query.get('region'), t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
      choice('level', query.get('level'), t('level'), choices('level', LEVELS)),
      choice('kind', query.get('kind'), t('kind'), choices('kind', KINDS))),
    answered, is('admin') ? entry(year) : null);
  return { content, title: t('filers'), news: 'offer' };
}

/** A list of one's own takes the place of whoever filed before. */
function entry(year) {
  const message = h('div', { role: 'alert' });
  return h('details', { class: 'card' }, h('summary', {}, t('enterFilers')),
    h('form', { class: 'acting-end', onsubmit: async event => {
      event.preventDefault();
      const given = new FormData(event.target);
      const headers = { 'Content-Type': 'text/csv', Accept: 'application/json', ...OURS };
      const answer = await fetch(`/api/filers/${encodeURIComponent(year)}`, { method: 'PUT', headers, body: await given.get('list').arrayBuffer() });
      const told = await answer.json().catch(() => null);
      if (answer.ok) {
        location.hash = to('filers', { year });
        location.reload();
        return;
      }
      message.replaceChildren(failure(new Problem(answer.status, told)),
        told?.errors ? h('ul', {}, told.errors.slice(0, 30).map(mistake => h('li', {}, `${t('line')} ${mistake.line}: ${both(mistake.message)}`))) : '');
    } },
    h('label', { class: 'field' }, h('span', {}, t('filersFile')), h('input', { type: 'file', name: 'list', accept: '.csv,text/csv', required: true })),
    h('button', { class: 'primary' }, t('save'))), h('p', { class: 'quiet' }, t('filersHint'), ' ', h('a', { href: 'page/filers-template.csv', download: '' }, t('filersTemplate'))),
    h('p', { class: 'quiet' }, t('filersLevels'), ' ', t('filersKinds')), message);
}
