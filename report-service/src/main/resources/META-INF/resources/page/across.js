// What only shows across agencies. Hints: none of this is part of a verdict.
import { address, get } from './api.js';
import { to, toReport } from './address.js';
import { forms } from './cells.js';
import { h } from './dom.js';
import { number, share } from './format.js';
import { exports, failure, field, filter, head, heading, list, reportLink } from './parts.js';
import { both, t } from './words.js';

const VIEWS = ['rollups', 'copies', 'outliers'];
/** What is looked at first: how many applied. */
const USUAL_CELL = 't3.received.total';

export async function show(path, query) {
  const view = VIEWS.includes(path[0]) ? path[0] : VIEWS[0];
  const overview = await get(address('/api/overview', { year: query.get('year') }));
  const { year } = overview;
  const asked = new URLSearchParams(query);
  if (year) asked.set('year', year);
  if (view === 'outliers' && !asked.get('cell')) asked.set('cell', USUAL_CELL);
  const names = (await forms())['2021'].names;
  const content = h('div', {},
    heading(t('across'), year ? exports(`/api/${view}`, asked) : null),
    h('p', { class: 'intro' }, t('acrossIntro')),
    h('nav', { class: 'subviews', 'aria-label': t('across') }, VIEWS.map(each => h('a',
      { href: to(['across', each], { year: query.get('year'), region: query.get('region') }), 'aria-current': each === view ? 'page' : null }, t(each)))),
    h('p', { class: 'intro' }, t(`${view}.hint`)),
    filter(asked, ['across', view],
      field('year', year, t('year'), { inputmode: 'numeric', size: 5 }),
      field('region', query.get('region'), t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
      view === 'outliers' ? h('label', { class: 'field' }, h('span', {}, t('cell')), h('select', { name: 'cell', onchange: event => event.target.form.requestSubmit() },
        Object.keys(names).map(cell => h('option', { value: cell, selected: cell === asked.get('cell') }, both(names[cell]))))) : null),
    year ? await { rollups, copies, outliers }[view](asked, t(`${view}.none`, year, number(overview.filed))).catch(failure) : h('p', { class: 'empty' }, t('nothing')));
  return { content, title: t(view), news: 'offer' };
}

function rollups(asked, none) {
  const table = h('table', { class: 'list' }, head(t('kind.GOVERNMENT'), t('rollupCells'), t('rollupMissing')));
  return list('/api/rollups', asked, table, rollup => h('tr', {},
    h('td', { class: 'name' }, reportLink(rollup.government), h('span', { class: 'quiet below-name' }, t('rollupFiled', number(rollup.filed)))),
    h('td', { class: 'wide' }, h('ul', { class: 'plain' }, rollup.cells.slice(0, 8).map(cell => h('li', {}, h('a',
      { class: 'subtle', href: toReport(rollup.government.href, { cell: cell.cell }) }, both(cell.label)), ' ',
    h('b', { class: 'claim-differs' }, number(cell.own)), ` < ${number(cell.sum)} `, h('span', { class: 'quiet' }, t('rollupOf', number(cell.reports)))))),
    rollup.cells.length > 8 ? h('span', { class: 'quiet' }, `+${rollup.cells.length - 8}`) : null),
    h('td', { class: 'wide' }, rollup.missing.slice(0, 6).map(one => one.name).join('、') + (rollup.missing.length > 6 ? ` … ${rollup.missing.length}` : ''))), answer => answer.items, none);
}

function copies(asked, none) {
  const table = h('table', { class: 'list' }, head(t('agency'), [t('copyShare'), 'number'], t('copyExample')));
  return list('/api/copies', asked, table, copy => h('tr', {},
    h('td', { class: 'name' }, reportLink(copy.left), h('br'), reportLink(copy.right)),
    h('td', { class: 'number shown' }, share(copy.share, 1), h('span', { class: 'quiet below-name' }, t('copyEqual', number(copy.equal)))),
    h('td', { class: 'wide' }, copy.example ? h('q', {}, copy.example) : '')), answer => answer.items, none);
}

function outliers(asked, none) {
  const table = h('table', { class: 'list' }, head(t('agency'), [t('outlierValue'), 'number'], [t('outlierMedian'), 'number'], [t('outlierPeers'), 'number'], [t('outlierScore'), 'number']));
  return list('/api/outliers', asked, table, outlier => h('tr', {},
    h('td', { class: 'name' }, h('a', { href: toReport(outlier.report.href, { cell: outlier.cell }) }, outlier.report.agency?.name ?? outlier.report.key)),
    h('td', { class: 'number shown' }, h('b', {}, number(outlier.value))),
    h('td', { class: 'number shown' }, number(outlier.median)),
    h('td', { class: 'number' }, number(outlier.peers)),
    h('td', { class: 'number' }, Number(outlier.score).toFixed(1))), answer => answer.items, none);
}
