// Words in what reports say and in what is objected to.
import { address, get, once } from './api.js';
import { to, toReport } from './address.js';
import { h } from './dom.js';
import { choice, choices, exports, failure, field, filter, heading, LEVELS, severity } from './parts.js';
import { filed } from './reports.js';
import { both, t } from './words.js';

export async function show(path, query) {
  const rules = new Map((await once('/api/rules')).map(rule => [rule.id, both(rule.summary)]));
  const results = h('ol', { class: 'passages' });
  const state = h('p', { class: 'state', role: 'status' });
  const more = h('button', { type: 'button', class: 'more', hidden: true }, t('more'));
  let next = null;
  const take = answer => {
    results.append(...answer.items.map(found => passage(found, rules)));
    next = answer.next ?? null;
    more.hidden = !next;
    state.textContent = results.children.length === 0 ? t('nothing') : t('listed', results.children.length) + (answer.complete ? '' : ` · ${t('notAll')}`);
  };
  more.addEventListener('click', () => get(next).then(take).catch(problem => state.replaceChildren(failure(problem))));
  const words = query.get('q');
  if (words) await get(address('/api/search', query)).then(take).catch(problem => state.replaceChildren(failure(problem)));
  const content = h('div', { class: 'search' },
    heading(t('search'), words ? exports('/api/search', query) : null),
    filter(query, 'search',
      field('q', words, t('searchWords'), { type: 'search', size: 28, placeholder: t('searchHint'), autofocus: !words }),
      choice('where', query.get('where'), t('where'), [['section', t('prose')], ['finding', t('findings')]]),
      field('year', query.get('year'), t('year'), { inputmode: 'numeric', size: 5 }),
      field('region', query.get('region'), t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
      choice('level', query.get('level'), t('level'), choices('level', LEVELS))),
    words ? await named(words).catch(() => null) : null,
    results, h('div', { class: 'list-end' }, state, more));
  return { content, title: t('search'), ready: () => !words && content.querySelector('[name=q]').focus() };
}

/** Agencies and files of such a name: who types one wants to be led there. */
async function named(words) {
  const [agencies, files] = await Promise.all([
    get(address('/api/agencies', { agency: words, limit: 6 })), get(address('/api/reports', { filename: words, limit: 6 })),
  ]);
  if (agencies.items.length + files.items.length === 0) return null;
  return h('section', { class: 'card named' },
    agencies.items.length ? [h('h2', {}, t('agencyMatches')), h('ul', { class: 'plain' }, agencies.items.map(agency => h('li', {},
      h('a', { href: to('reports', { agency: agency.key }) }, agency.name), ' ', h('span', { class: 'quiet' }, agency.years.map(each => each.year).filter(Boolean).join(' · ')))))] : null,
    files.items.length ? [h('h2', {}, t('filenameMatches')), h('ul', { class: 'plain' }, files.items.map(filed))] : null);
}

function passage(found, rules) {
  const parts = [];
  let from = 0;
  for (const highlight of found.highlights) {
    const [start, end] = Array.isArray(highlight) ? highlight : [highlight.start, highlight.end];
    parts.push(found.passage.slice(from, start), h('mark', {}, found.passage.slice(start, end)));
    from = end;
  }
  parts.push(found.passage.slice(from));
  return h('li', { class: 'card' },
    h('p', { class: 'passage-of' }, h('a', { href: toReport(found.report.href, { finding: found.finding }) }, found.report.agency?.name ?? found.report.key, ' ', found.report.year ?? ''),
      h('span', { class: 'quiet' }, found.where === 'section' ? ` ${found.heading ?? t('prose')}` : ` ${t('findings')} · ${rules.get(found.rule) ?? found.rule}`)),
    h('p', {}, parts));
}
