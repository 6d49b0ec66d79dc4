// The audit log: who did what about which finding, and why. Nothing in it is ever changed.
import { toReport } from './address.js';
import { once } from './api.js';
import { h } from './dom.js';
import { time } from './format.js';
import { choice, choices, exports, failure, field, filter, head, heading, list } from './parts.js';
import { both, t } from './words.js';

const KINDS = ['EXPLAIN', 'WAIVE', 'CONFIRM', 'REJECT', 'DISPUTE', 'REOPEN', 'CLOSED', 'REOPENED'];

export async function show(path, query) {
  const rules = new Map((await once('/api/rules')).map(rule => [rule.id, rule]));
  const row = act => h('tr', {},
    h('td', { class: 'narrow' }, time(act.at)),
    h('td', { class: 'narrow' }, act.who),
    h('td', { class: 'narrow' }, h('span', { class: `status ${act.kind}` }, t(`act.${act.kind}`))),
    h('td', { class: 'wide' }, h('a', { href: toReport(act.links.report, { finding: act.finding }) }, act.agencyName ? `${act.agencyName} ${act.year ?? ''}` : act.report), ' ',
      h('span', {}, both(rules.get(act.rule)?.summary) || act.rule),
      h('p', {}, act.reason ?? both(act.message)),
      act.until ? h('p', { class: 'quiet' }, `${t('until')} ${act.until} · ${t(`scope.${act.scope ?? 'FINDING'}`)}`) : null));
  const table = h('table', { class: 'list' }, head([t('when'), 'narrow'], [t('who'), 'narrow'], [t('what'), 'narrow'], t('findings')));
  const content = h('div', {},
    heading(t('acts'), exports('/api/acts', query)),
    h('p', { class: 'intro' }, t('actsIntro')),
    filter(query, 'acts',
      field('by', query.get('by'), t('who'), { size: 10 }),
      choice('kind', query.get('kind'), t('what'), choices('act', KINDS)),
      field('agency', query.get('agency'), t('agency'), { placeholder: t('agencyHint'), size: 14 }),
      field('from', query.get('from'), t('from'), { type: 'date' }),
      field('to', query.get('to'), t('to'), { type: 'date' })),
    await list('/api/acts', query, table, row).catch(failure));
  return { content, title: t('acts'), news: 'offer' };
}
