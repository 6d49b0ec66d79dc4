// Records that nobody could process: looked at, sent back, thrown away. None of them is an upload that was lost without a word.
import { get, send } from './api.js';
import { to } from './address.js';
import { inspect } from './deadletter.js';
import { h } from './dom.js';
import { size, time } from './format.js';
import { order } from './orders.js';
import { choice, choices, exports, failure, field, filter, head, heading, list } from './parts.js';
import { both, t } from './words.js';

const STATES = ['OPEN', 'REDRIVEN', 'PURGED'];

export async function show(path, query) {
  const chosen = new Set();
  const bar = orders(chosen, query);
  const row = letter => h('tr', {},
    h('td', { class: 'choose' }, h('input', { type: 'checkbox', 'aria-label': t('chooseLetter', letter.id), onchange: event => {
      chosen[event.target.checked ? 'add' : 'delete'](letter.id);
      bar.renew();
    } })),
    h('td', { class: 'narrow' }, h('span', { class: `status ${letter.state}` }, t(`letter.${letter.state}`))),
    h('td', { class: 'narrow' }, time(letter.lastAttemptAt), h('span', { class: 'quiet below-name' }, t('tried', letter.attempts))),
    h('td', { class: 'wide' },
      h('button', { type: 'button', class: 'link finding-title', onclick: () => inspect(letter.href) }, h('span', { class: 'letter-title' }, letter.reason ?? t('nothingLeft'))),
      h('p', { class: 'quiet' }, `${letter.id} · ${letter.services.join(' · ')} · ${size(letter.size)}`)));
  const table = h('table', { class: 'list' }, head([h('span', { class: 'visually-hidden' }, t('chosen')), 'narrow'], [t('status'), 'narrow'], [t('lastAttempt'), 'narrow'], t('cause')));
  const content = h('div', {}, heading(t('deadLetters'), exports('/api/dead-letters', query)), h('p', { class: 'intro' }, t('deadLettersIntro')),
    await stopped().catch(failure),
    filter(query, 'dead-letters',
      choice('state', query.get('state'), t('status'), choices('letter', STATES)),
      field('service', query.get('service'), t('service'), { size: 12 }),
      field('topic', query.get('topic'), t('topic'), { size: 12 }),
      field('q', query.get('q'), t('text'), { size: 12, type: 'search' }),
      field('from', query.get('from'), t('from'), { type: 'date' }),
      field('to', query.get('to'), t('to'), { type: 'date' })),
    bar.element,
    await list('/api/dead-letters', query, table, row).catch(failure));
  return { content, title: t('deadLetters') };
}

/** What can be done about those that were chosen; about all that the filter finds, where none was. */
function orders(chosen, query) {
  const about = h('span', { class: 'quiet', role: 'status' });
  const press = (kind, attributes) => h('button', { type: 'button', ...attributes, onclick: () => order(kind, [...chosen], query) }, t(`order.${kind}`));
  const renew = () => (about.textContent = chosen.size ? t('aboutChosen', chosen.size) : t(query.size ? 'aboutFound' : 'aboutAll'));
  renew();
  return { renew, element: h('div', { class: 'orders' }, about, press('redrives', { class: 'plain-button' }), press('purges', { class: 'plain-button grave' })) };
}

/** Consumers of this service that have stopped before too many bad records. */
async function stopped() {
  const open = (await get('/api/breakers')).consumers.filter(breaker => breaker.open);
  return open.map(breaker => h('div', { class: 'failure stopped', role: 'alert' },
    h('strong', {}, t('consumerStopped', breaker.topic)),
    h('p', {}, both(breaker.why), ' · ', time(breaker.since)),
    h('p', { class: 'quiet' }, breaker.lastFailure),
    h('button', { type: 'button', class: 'plain-button', onclick: async event => {
      event.target.disabled = true;
      try {
        await send('POST', `/api/breakers/${encodeURIComponent(breaker.topic)}/close`);
        event.target.closest('.stopped').replaceWith(h('p', { class: 'notice', role: 'status' }, t('consumerGoesOn', breaker.topic), ' ', h('a', { href: to('dead-letters') }, t('deadLetters'))));
      } catch (problem) {
        event.target.closest('.stopped').append(failure(problem));
      }
    } }, t('letGoOn'))));
}
