// The desk: what is to be dealt with, over all reports.
import { is } from './me.js';
import { choice, choices, exports, failure, field, filter, head, heading, list, reportLink, severity, SEVERITIES, status } from './parts.js';
import { toReport } from './address.js';
import { once } from './api.js';
import { acting } from './acting.js';
import { all, h } from './dom.js';
import { repairLine, standing } from './findingcard.js';
import { forms, reader } from './cells.js';
import { both, t } from './words.js';

const STATUSES = ['OPEN', 'EXPLAINED', 'WAIVED', 'DISPUTED', 'CLOSED'];

export async function show(path, query) {
  const [rules, known, told] = await Promise.all([once('/api/rules'), forms(), reader()]);
  const asked = query.get('rule');
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const row = finding => {
    const form = known[(finding.report.year ?? 2021) >= 2021 ? '2021' : '2019'];
    const state = h('span', {}, shownStatus(finding));
    return h('tr', {},
      h('td', { class: 'narrow' }, severity(finding.severity)),
      h('td', { class: 'name' }, reportLink(finding.report)),
      h('td', { class: 'wide' },
        h('a', { class: 'finding-title', href: toReport(finding.report.href, { finding: finding.id }) }, both(byId.get(finding.rule)?.summary) || finding.rule),
        asked && finding.rule !== asked ? h('p', { class: 'folded' }, `${both(byId.get(asked)?.summary) || asked}：${t('foldedHere')}`) : null,
        h('p', { class: 'clamp' }, told(finding.message)),
        finding.repair ? repairLine(finding.repair, form) : null,
        is('admin') ? acting(finding, now => state.replaceChildren(shownStatus(now))) : null),
      h('td', { class: 'narrow' }, state));
  };
  const table = h('table', { class: 'list' }, head([t('severity'), 'narrow'], t('agency'), t('whatIsWrong'), [t('status'), 'narrow']));
  const content = h('div', {},
    heading(t('findings'), exports('/api/findings', query)),
    filter(query, 'findings',
      choice('severity', query.get('severity'), t('severity'), choices('severity', SEVERITIES)),
      choice('status', query.get('status'), t('status'), choices('status', STATUSES), t('notClosed')),
      field('year', query.get('year'), t('year'), { inputmode: 'numeric', size: 5 }),
      field('agency', query.get('agency'), t('agency'), { placeholder: t('agencyHint'), size: 11 }),
      field('region', query.get('region'), t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
      choice('rule', query.get('rule'), t('rule'), rules.map(rule => [rule.id, both(rule.summary)])),
      choice('pending', query.get('pending'), t('waiting'), [['true', t('onlyWaiting')]]),
      field('q', query.get('q'), t('text'), { size: 10, type: 'search' })),
    await list('/api/findings', query, table, row).catch(failure));
  return { content, title: t('findings'), news: 'offer' };
}

function shownStatus(finding) {
  return all(finding.status === 'OPEN' ? status('OPEN') : null, standing(finding));
}
