// What people do about a finding: explain, waive, confirm, reject, dispute, reopen; and what was done before.
import { get, send } from './api.js';
import { h } from './dom.js';
import { time } from './format.js';
import { name } from './me.js';
import { failure } from './parts.js';
import { both, t } from './words.js';

/** Opens below a finding; done is called with the finding as it stands then. */
export function acting(finding, done) {
  const inside = h('div', { class: 'acting-inside' });
  return h('details', { class: 'acting', ontoggle: event => event.target.open && !inside.firstChild && fill(inside, finding.id, done) },
    h('summary', {}, t('act'), finding.pending ? h('span', { class: 'status pending' }, t('pending')) : null), inside);
}

async function fill(inside, id, done) {
  inside.replaceChildren(h('p', { class: 'quiet', role: 'status' }, t('loading')));
  try {
    const detail = await get(`/api/findings/${encodeURIComponent(id)}`);
    inside.replaceChildren(history(detail.acts), form(detail, inside, done));
  } catch (problem) {
    inside.replaceChildren(failure(problem));
  }
}

export function history(acts) {
  return acts.length === 0 ? '' : h('ol', { class: 'history' }, acts.map(act => h('li', {},
    h('b', {}, t(`act.${act.kind}`)), ' ', act.who, ' ', h('span', { class: 'quiet' }, time(act.at)),
    act.until ? h('span', { class: 'quiet' }, ` ${t('until')} ${act.until}${act.scope === 'AGENCY_RULE' ? ` · ${t('scope.AGENCY_RULE')}` : ''}`) : null,
    h('p', {}, act.reason ?? both(act.message)))));
}

function kinds(finding) {
  const possible = finding.pending ? ['CONFIRM', 'REJECT', 'EXPLAIN', 'DISPUTE'] : ['EXPLAIN', 'WAIVE', 'DISPUTE'];
  return finding.status === 'OPEN' && !finding.pending ? possible : [...possible, 'REOPEN'];
}

function form(finding, inside, done) {
  if (finding.status === 'CLOSED') return '';
  const message = h('div', { role: 'alert' });
  const waiver = h('div', { class: 'acting-waiver', hidden: true },
    h('label', { class: 'field' }, h('span', {}, t('scope')), h('select', { name: 'scope' },
      ['FINDING', 'AGENCY_RULE'].map(scope => h('option', { value: scope }, t(`scope.${scope}`))))),
    h('label', { class: 'field' }, h('span', {}, t('until')), h('input', { name: 'until', type: 'date', value: `${new Date().getFullYear()}-12-31` })));
  const choice = (kind, index) => h('label', { class: 'acting-kind', title: t(`act.${kind}.hint`) },
    h('input', { type: 'radio', name: 'kind', value: kind, checked: index === 0, onchange: () => (waiver.hidden = kind !== 'WAIVE') }), h('span', {}, t(`act.${kind}`)));
  return h('form', { class: 'acting-form', onsubmit: async event => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const body = { kind: given.kind, reason: given.reason };
    if (given.kind === 'WAIVE') Object.assign(body, { scope: given.scope, until: given.until });
    const button = event.target.querySelector('button');
    button.disabled = true;
    try {
      await send('POST', `/api/findings/${encodeURIComponent(finding.id)}/acts`, body);
      const now = await get(`/api/findings/${encodeURIComponent(finding.id)}`);
      await fill(inside, finding.id, done);
      done(now);
    } catch (problem) {
      message.replaceChildren(failure(problem));
      button.disabled = false;
    }
  } },
  h('div', { class: 'acting-kinds', role: 'radiogroup', 'aria-label': t('act') }, kinds(finding).map(choice)),
  waiver,
  h('label', { class: 'field' }, h('span', {}, t('reason')), h('textarea', { name: 'reason', rows: 2, required: true, maxlength: 2000 })),
  h('div', { class: 'acting-end' },
    h('span', { class: 'quiet' }, t('inTheNameOf', name())),
    h('button', { class: 'primary' }, t('save'))),
  message);
}
