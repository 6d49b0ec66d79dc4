// Sending dead letters back, or throwing them away: first what would be done, then, when a person says so, the deed.
import { address, send } from './api.js';
import { drawer } from './drawer.js';
import { all, h } from './dom.js';
import { name } from './me.js';
import { failure } from './parts.js';
import { both, t } from './words.js';

const PAGE = 100; // of a request; addresses have an end
const SHOWN = 8; // of each kind, so that what is to be confirmed stays in sight

/** Asks about these dead letters; about all that a filter finds, where there are none. */
export function order(kind, ids, query = new URLSearchParams()) {
  const needsReason = kind === 'purges';
  drawer(t(`order.${kind}`), async dialog => {
    const would = await post(kind, ids, query, { dryRun: true });
    return all(outcome(would, kind, true), would.done === 0 ? null : form(kind, needsReason, would.done, async (reason, shown) => {
      shown.replaceChildren(h('p', { role: 'status' }, t('loading')));
      const done = await post(kind, ids, query, { dryRun: false, ...(reason ? { reason } : {}) });
      shown.replaceChildren(outcome(done, kind, false), h('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, t('close')));
      dialog.addEventListener('close', () => {
        document.querySelectorAll('dialog').forEach(other => other.close());
        window.dispatchEvent(new Event('hashchange')); // the list as it stands now
      });
    }));
  }, 'drawer order');
}

/** One page after the other; what one asks about is what the list shows. */
async function post(kind, ids, query, body) {
  const steps = { done: 0, refused: 0, items: [] };
  for (const chosen of ids.length ? pages(ids) : [null]) {
    const which = chosen ? new URLSearchParams(chosen.map(id => ['id', id])) : new URLSearchParams(query.size ? query : { all: true });
    which.set('limit', PAGE);
    let next = address(`/api/dead-letters/${kind}`, which);
    while (next) {
      const answer = await send('POST', next, body);
      steps.done += answer.done;
      steps.refused += answer.refused;
      steps.items.push(...answer.items);
      next = answer.next;
    }
  }
  return steps;
}

function pages(ids) {
  return Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, index) => ids.slice(index * PAGE, (index + 1) * PAGE));
}

function outcome(steps, kind, isDry) {
  const done = steps.items.filter(item => !item.refused);
  const refused = steps.items.filter(item => item.refused);
  return all(
    h('p', { class: 'order-sum', role: 'status' }, t(`order.${kind}.${isDry ? 'would' : 'did'}`, steps.done), steps.refused ? ` ${t('orderRefused', steps.refused)}` : ''),
    some(done, item => all(h('code', {}, item.id), item.redrives ? h('span', { class: 'quiet' }, ` → ${item.topic}`) : null)),
    refused.length ? all(h('h3', {}, t('refusedOnes')), some(refused, item => all(h('code', {}, item.id), h('p', { class: 'quiet' }, both(item.refused.message))))) : null);
}

function some(items, line) {
  return h('ul', { class: 'order-items' }, items.slice(0, SHOWN).map(item => h('li', {}, line(item))),
    items.length > SHOWN ? h('li', { class: 'quiet' }, t('andMore', items.length - SHOWN)) : null);
}

function form(kind, needsReason, count, act) {
  const message = h('div', { role: 'alert' });
  return h('form', { class: 'acting-form', onsubmit: async event => {
    event.preventDefault();
    const made = event.target;
    const shown = h('div', {});
    const button = made.querySelector('button');
    button.disabled = true;
    try {
      await act(new FormData(made).get('reason').trim(), shown);
      made.parentElement.replaceChildren(shown);
    } catch (problem) {
      message.replaceChildren(failure(problem));
      button.disabled = false;
    }
  } },
  h('label', { class: 'field' }, h('span', {}, t(needsReason ? 'reason' : 'reasonIfAny')), h('textarea', { name: 'reason', rows: 2, required: needsReason, maxlength: 2000 })),
  h('div', { class: 'acting-end' }, h('span', { class: 'quiet' }, t('inTheNameOf', name())),
    h('button', { class: needsReason ? 'primary grave' : 'primary' }, t(`order.${kind}.do`, count))),
  message);
}
