// One dead letter, in a drawer beside the list: what it is, why and how often it was given up, and what was done about it.
import { get } from './api.js';
import { drawer } from './drawer.js';
import { all, h } from './dom.js';
import { size, time } from './format.js';
import { order } from './orders.js';
import { t } from './words.js';

export function inspect(href) {
  drawer(t('deadLetter'), async () => {
    const letter = await get(href);
    return all(
      h('p', {}, h('span', { class: `status ${letter.state}` }, t(`letter.${letter.state}`)), ' ', h('code', {}, letter.id)),
      h('p', { class: 'letter-reason' }, letter.reason ?? t('nothingLeft')),
      letter.state === 'PURGED' ? null : h('p', { class: 'actions' },
        h('button', { type: 'button', class: 'plain-button', onclick: () => order('redrives', [letter.id]) }, t('order.redrives')),
        h('button', { type: 'button', class: 'plain-button grave', onclick: () => order('purges', [letter.id]) }, t('order.purges'))),
      facts(letter),
      history(letter),
      letter.acts.length ? part(t('doneAbout'), h('ol', { class: 'history' }, letter.acts.map(act => h('li', {},
        h('b', {}, t(`letter.act.${act.kind}`)), ' ', act.who, ' ', h('span', { class: 'quiet' }, time(act.at)), act.reason ? h('p', {}, act.reason) : null)))) : null,
      letter.headers.length ? part(t('messageHeaders'), h('dl', { class: 'facts headers' }, ownFirst(letter.headers).map(fact))) : null,
      letter.valueStart ? part(t('valueStart', size(letter.size)), h('pre', { class: 'value-start' }, letter.valueStart)) : null);
  });
}

/** What the record brought, before what was said of it when it was put aside. */
function ownFirst(headers) {
  const isOwn = header => !header.name.startsWith('dead-letter-');
  return [...headers.filter(isOwn), ...headers.filter(header => !isOwn(header))];
}

function part(title, content) {
  return h('section', {}, h('h3', {}, title), content);
}

function fact({ name, value, base64 }) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, base64 ? h('code', {}, `base64: ${base64}`) : value ?? ''));
}

function facts(letter) {
  const origin = letter.origin;
  return h('dl', { class: 'facts' }, [
    [t('origin'), origin ? t('originPlace', origin.topic, origin.partition ?? '?', origin.offset ?? '?') : t('unknown')],
    [t('service'), letter.services.join(' · ')],
    [t('attempts'), letter.attempts],
    [t('firstAttempt'), time(letter.firstAttemptAt)],
    [t('lastAttempt'), time(letter.lastAttemptAt)],
    [t('messageKey'), letter.key],
    [t('submissionId'), letter.submissionId],
    [t('resultAt'), letter.submissionId ? letter.resultAt ? time(letter.resultAt) : t('noResultYet') : null],
    [t('exception'), letter.cause],
  ].filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => fact({ name, value })));
}

function history(letter) {
  return letter.history.length < 2 ? null : part(t('everyAttempt'), h('ol', { class: 'history' }, letter.history.map(attempt => h('li', {},
    h('b', {}, t('round', attempt.redrives + 1)), ' ', attempt.service ?? '', ' ', h('span', { class: 'quiet' }, time(attempt.at)),
    attempt.reason ? h('p', {}, attempt.reason) : null))));
}
