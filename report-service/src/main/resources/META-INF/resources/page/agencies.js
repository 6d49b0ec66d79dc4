// Agencies, and what each has filed.
import { get } from './api.js';
import { to, toReport } from './address.js';
import { h } from './dom.js';
import { choice, choices, exports, failure, field, filter, head, heading, KINDS, LEVELS, list, verdict } from './parts.js';
import { t } from './words.js';

export async function show(path, query) {
  const table = h('table', { class: 'list' }, head(t('agency'), t('region'), t('level'), t('kind'), t('filedYears')));
  const row = agency => h('tr', {},
    h('td', { class: 'name' }, h('a', { href: to('reports', { agency: agency.key }) }, agency.name)),
    h('td', {}, agency.divisionName ?? '', ' ', h('span', { class: 'quiet' }, agency.division ?? '')),
    h('td', { class: 'narrow' }, agency.level ? t(`level.${agency.level}`) : ''),
    h('td', { class: 'narrow' }, agency.kind ? t(`kind.${agency.kind}`) : ''),
    h('td', { class: 'wide' }, h('span', { class: 'filed-years' }, agency.years.map(filed => h('a', { class: `verdict ${filed.verdict}`, href: toReport(filed.href), title: t(`verdict.${filed.verdict}`) }, filed.year ?? '?'))),
      agency.years.length > 1 && agency.years[0].year && agency.years[1].year
        ? h('a', { class: 'inline-action', href: to('compare', { left: agency.years[1].key, right: agency.years[0].key }) }, t('compare')) : null));
  const content = h('div', {},
    heading(t('agencies'), exports('/api/agencies', query)),
    filter(query, 'agencies',
      field('agency', query.get('agency'), t('agency'), { placeholder: t('agencyHint'), size: 14 }),
      field('region', query.get('region'), t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
      choice('level', query.get('level'), t('level'), choices('level', LEVELS)),
      choice('kind', query.get('kind'), t('kind'), choices('kind', KINDS)),
      field('year', query.get('year'), t('year'), { inputmode: 'numeric', size: 5 })),
    await list('/api/agencies', query, table, row).catch(failure));
  return { content, title: t('agencies'), news: 'offer' };
}
