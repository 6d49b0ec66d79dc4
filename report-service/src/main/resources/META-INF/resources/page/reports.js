// All reports in their present state.
import { choice, choices, exports, failure, field, filter, head, heading, KINDS, LEVELS, list, severity, verdict, VERDICTS, agencyName } from './parts.js';
import { address, get, once } from './api.js';
import { reader } from './cells.js';
import { toReport } from './address.js';
import { h } from './dom.js';
import { time } from './format.js';
import { both, t } from './words.js';

export async function show(path, query) {
  const [rules, told] = await Promise.all([once('/api/rules'), reader()]);
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
    await list('/api/reports', query, table, report => row(report, told)).catch(failure),
    await byFilename(query).catch(() => null));
  return { content, title: t('reports'), news: 'offer' };
}

/** Who looks for an agency by the name of a file is led there. */
async function byFilename(query) {
  const named = query.get('agency');
  if (!named || (await get(address('/api/reports', { agency: named, limit: 1 }))).items.length) return null;
  const found = await get(address('/api/reports', { filename: named, limit: 10 }));
  return found.items.length === 0 ? null : h('section', { class: 'card' }, h('p', {}, t('byFilename', named)),
    h('ul', { class: 'plain' }, found.items.map(filed)));
}

/** A report by its agency and the file it came in. */
export function filed(report) {
  return h('li', {}, h('a', { href: toReport(report.links.report) }, agencyName(report), ' ', report.year ?? ''), ' ', h('span', { class: 'quiet' }, report.filename ?? ''));
}

function row(report, told) {
  return h('tr', { class: report.verdict },
    h('td', { class: 'narrow' }, report.year ?? '–'),
    h('td', { class: 'name' }, h('a', { href: toReport(report.links.report) }, agencyName(report)),
      report.agency?.level ? h('span', { class: 'quiet below-name' }, t(`level.${report.agency.level}`)) : h('span', { class: 'quiet below-name' }, report.filename ?? '')),
    h('td', {}, verdict(report.verdict)),
    h('td', { class: 'number' }, report.errors || '–'),
    h('td', { class: 'number' }, report.warnings || '–'),
    h('td', { class: 'wide' }, h('ul', { class: 'plain' }, report.firstFindings.map(finding => h('li', {}, severity(finding.severity), ' ',
      h('a', { class: 'subtle', href: toReport(report.links.report, { finding: finding.id }) }, told(finding.message)))))),
    h('td', { class: 'narrow quiet' }, time(report.receivedAt)));
}
