// All reports in their present state.
import { choice, choices, exports, failure, field, filter, head, heading, KINDS, LEVELS, list, severity, verdict, VERDICTS, agencyName } from './parts.js';
import { once } from './api.js';
import { toReport } from './address.js';
import { h } from './dom.js';
import { time } from './format.js';
import { both, t } from './words.js';

export async function show(path, query) {
  const rules = await once('/api/rules');
  const table = h('table', { class: 'list' }, head([t('year'), 'narrow'], t('agency'), t('verdict'), [t('errors'), 'number'], [t('warnings'), 'number'], t('mainFindings'), [t('received'), 'narrow']));
  const content = h('div', {},
    heading(t('reports'), exports('/api/reports', query)),
    filter(query, 'reports',
      field('year', query.get('year'), t('year'), { inputmode: 'numeric', size: 5 }),
      field('agency', query.get('agency'), t('agency'), { placeholder: t('agencyHint'), size: 14 }),
      choice('verdict', query.get('verdict'), t('verdict'), choices('verdict', VERDICTS)),
      field('region', query.get('region'), t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
      choice('level', query.get('level'), t('level'), choices('level', LEVELS)),
      choice('kind', query.get('kind'), t('kind'), choices('kind', KINDS)),
      choice('rule', query.get('rule'), t('rule'), rules.map(rule => [rule.id, both(rule.summary)])),
      field('q', query.get('q'), t('text'), { size: 10, type: 'search' }),
      choice('sort', query.get('sort'), t('sort'), choices('sort', ['-errors', '-year', 'key']), t('sort.-received'))),
    await list('/api/reports', query, table, row).catch(failure));
  return { content, title: t('reports'), news: 'offer' };
}

function row(report) {
  return h('tr', { class: report.verdict },
    h('td', { class: 'narrow' }, report.year ?? '–'),
    h('td', { class: 'name' }, h('a', { href: toReport(report.links.report) }, agencyName(report)),
      report.agency?.level ? h('span', { class: 'quiet below-name' }, t(`level.${report.agency.level}`)) : h('span', { class: 'quiet below-name' }, report.filename ?? '')),
    h('td', {}, verdict(report.verdict)),
    h('td', { class: 'number' }, report.errors || '–'),
    h('td', { class: 'number' }, report.warnings || '–'),
    h('td', { class: 'wide' }, h('ul', { class: 'plain' }, report.firstFindings.map(finding => h('li', {}, severity(finding.severity), ' ',
      h('a', { class: 'subtle', href: toReport(report.links.report, { finding: finding.id }) }, both(finding.message)))))),
    h('td', { class: 'narrow quiet' }, time(report.receivedAt)));
}
