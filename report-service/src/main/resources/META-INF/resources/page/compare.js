// Two revisions, years or agencies, cell by cell.
import { address, get } from './api.js';
import { requery, toReport } from './address.js';
import { h } from './dom.js';
import { signed, time } from './format.js';
import { exports, head, heading, verdict } from './parts.js';
import { both, t } from './words.js';

export async function show(path, query) {
  const isAll = query.get('cells') === 'all';
  const asked = { left: query.get('left'), right: query.get('right'), only: isAll ? null : 'changed' };
  const comparison = await get(address('/api/comparisons', asked));
  const { left, right, cells } = comparison;
  const content = h('div', {},
    heading(t('compare'), exports('/api/comparisons', asked), h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: isAll, onchange: event =>
      requery({ left: query.get('left'), right: query.get('right'), cells: event.target.checked ? 'all' : '' }) }), ' ', t('allCells'))),
    h('div', { class: 'compared' }, [left, right].map((side, index) => h('section', { class: 'card' },
      h('p', { class: 'eyebrow' }, index === 0 ? t('left') : t('right')),
      h('h2', {}, h('a', { href: toReport(`${side.report.href}/${side.submissionId}`) }, side.report.agency?.name ?? side.report.key, ' ', side.report.year ?? '')),
      verdict(side.verdict), h('p', { class: 'quiet' }, [time(side.receivedAt), side.filename].filter(Boolean).join(' · '))))),
    h('p', { class: 'state', role: 'status' }, cells.length === 0 ? t('noChange') : isAll ? '' : t('changed', cells.length)),
    cells.length === 0 ? null : h('div', { class: 'scroll' }, h('table', { class: 'list compact comparison' },
      head(t('cell'), [side(left, right), 'number'], [side(right, left), 'number'], [t('change'), 'number']),
      h('tbody', {}, cells.map(pair => h('tr', {},
        h('td', {}, h('span', { class: 'table-number' }, t(`table${pair.cell[1]}`)), ' ', both(pair.label)),
        h('td', { class: 'number' }, value(pair.left)), h('td', { class: 'number' }, value(pair.right)),
        h('td', { class: `number ${pair.change > 0 ? 'up' : pair.change < 0 ? 'down' : ''}` }, pair.change === null || pair.change === undefined ? '' : signed(pair.change))))))));
  return { content, title: t('compare') };
}

/** What tells one of the two from the other: the agency, the year, or when it was handed in. */
function side(one, other) {
  if (one.report.agency?.key !== other.report.agency?.key) return one.report.agency?.name ?? one.filename ?? one.report.key;
  return one.report.year === other.report.year ? time(one.receivedAt) : String(one.report.year ?? t('unknownYear'));
}

function value(side) {
  if (!side || side.state === 'ABSENT') return h('span', { class: 'quiet' }, '—');
  return side.state === 'READ' ? side.printed ?? side.value : h('span', { class: 'quiet' }, t(`state.${side.state}`));
}
