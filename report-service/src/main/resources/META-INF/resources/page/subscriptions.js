// Who is called when a report has another result, and how the calls went.
import { get, send } from './api.js';
import { to } from './address.js';
import { h } from './dom.js';
import { time } from './format.js';
import { exports, failure, field, head, heading, LEVELS, list, renewable, VERDICTS } from './parts.js';
import { both, t } from './words.js';

export async function show(path) {
  return path[0] ? one(path[0]) : listed();
}

async function listed() {
  const row = subscription => h('tr', {},
    h('td', { class: 'name wide' }, h('a', { href: to(['subscriptions', subscription.id]) }, subscription.url), h('span', { class: 'quiet below-name' }, subscription.description ?? '')),
    h('td', { class: 'narrow' }, state(subscription)),
    h('td', {}, words(subscription.filter)),
    h('td', { class: 'narrow quiet' }, subscription.createdBy, ' ', time(subscription.createdAt)));
  const present = await renewable(() => list('/api/subscriptions', {},
    h('table', { class: 'list' }, head(t('address'), t('status'), t('subscriptionFilter'), [t('when'), 'narrow'])),
    row, answer => answer.items, t('noSubscriptions')));
  const content = h('div', {}, heading(t('subscriptions'), exports('/api/subscriptions', {})),
    h('p', { class: 'intro' }, t('subscriptionsIntro')), present.content, form(present.renew));
  return { content, title: t('subscriptions') };
}

function state(subscription) {
  const name = subscription.state === 'ACTIVE' && subscription.failures ? 'FAILING' : subscription.state;
  return h('span', {}, h('span', { class: `status ${name === 'ACTIVE' ? 'OPEN' : 'DISPUTED'}` }, t(`subscription.${name}`)),
    subscription.paused ? h('span', { class: 'quiet below-name' }, both(subscription.paused.message)) : null,
    subscription.failures ? h('span', { class: 'quiet below-name' }, t('subscriptionFailures', subscription.failures)) : null);
}

function words(filter) {
  const parts = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${t(name)}: ${['verdict', 'level'].includes(name) ? t(`${name}.${value}`) : value}`);
  return parts.join(' · ') || t('all');
}

function form(made) {
  const message = h('div', { role: 'alert' });
  return h('details', { class: 'card' }, h('summary', {}, t('subscribe')),
    h('form', { class: 'filter', onsubmit: async event => {
      event.preventDefault();
      const { url, description, ...rest } = Object.fromEntries(new FormData(event.target));
      const filter = Object.fromEntries(Object.entries(rest).filter(([, value]) => value).map(([name, value]) => [name, name === 'year' ? Number(value) : value]));
      try {
        const subscription = await send('POST', '/api/subscriptions', { url, ...(description ? { description } : {}), ...(Object.keys(filter).length ? { filter } : {}) });
        // A key is told once: that of the last one stays when the next comes.
        message.querySelector('.failure')?.remove();
        message.prepend(secret(subscription));
        event.target.reset();
        await made();
      } catch (problem) {
        message.querySelector('.failure')?.remove();
        message.prepend(failure(problem));
      }
    } },
    field('url', '', t('address'), { type: 'url', required: true, size: 34, placeholder: 'https://' }),
    field('description', '', t('description'), { maxlength: 200, size: 18 }),
    field('year', '', t('year'), { inputmode: 'numeric', size: 5 }),
    field('region', '', t('region'), { placeholder: t('regionHint'), size: 12, inputmode: 'numeric' }),
    select('verdict', VERDICTS),
    select('level', LEVELS),
    h('button', { class: 'primary' }, t('subscribe'))), message);
}

function secret(subscription) {
  const copy = h('button', { type: 'button', class: 'plain-button', onclick: async () => {
    await navigator.clipboard.writeText(subscription.secret);
    copy.textContent = t('copied');
  } }, t('copy'));
  return h('div', { class: 'notice' }, h('p', {}, h('a', { href: to(['subscriptions', subscription.id]) }, subscription.url)),
    h('p', {}, t('secretOnce')), h('p', {}, h('code', { class: 'secret' }, subscription.secret), ' ', navigator.clipboard ? copy : null));
}

function select(name, values) {
  return h('label', { class: 'field' }, h('span', {}, t(name)), h('select', { name }, h('option', { value: '' }, t('all')),
    values.map(value => h('option', { value }, t(`${name}.${value}`)))));
}

async function one(id) {
  const subscription = await get(`/api/subscriptions/${encodeURIComponent(id)}`);
  const message = h('div', { role: 'status' });
  const press = (words, action) => h('button', { type: 'button', class: 'plain-button', onclick: async () => {
    try {
      const told = await action();
      message.replaceChildren(told ?? '');
    } catch (problem) {
      message.replaceChildren(failure(problem));
    }
  } }, words);
  const isActive = subscription.state === 'ACTIVE';
  const self = subscription.links.self;
  const stands = now => [state(now), ' ', words(now.filter)];
  const standing = h('p', {}, stands(subscription));
  const deliveries = await renewable(() => list(subscription.links.deliveries, {},
    h('table', { class: 'list' }, head([t('when'), 'narrow'], t('status'), t('answer'), [t('attempts'), 'number'])),
    delivery => h('tr', {},
      h('td', { class: 'narrow' }, time(delivery.attemptedAt ?? delivery.createdAt)),
      h('td', { class: 'narrow' }, t(`delivery.${delivery.state}`)),
      h('td', { class: 'wide' }, delivered(delivery)),
      h('td', { class: 'number shown' }, delivery.attempts)), answer => answer.items, t('noDeliveries')));
  const content = h('div', {}, heading(h('span', {}, subscription.url)),
    h('section', { class: 'card' }, standing, h('p', { class: 'quiet' }, subscription.description ?? ''),
      h('p', { class: 'actions' },
        press(t('testCall'), async () => {
          const called = await send('POST', subscription.links.test);
          await deliveries.renew();
          standing.replaceChildren(...stands(await get(self)));
          return delivered(called);
        }),
        press(isActive ? t('pause') : t('resume'), async () => {
          await send('PATCH', self, { state: isActive ? 'PAUSED' : 'ACTIVE' });
          location.reload();
        }),
        press(t('unsubscribe'), async () => {
          await send('DELETE', self);
          location.hash = to('subscriptions');
        })), message),
    h('div', { class: 'heading' }, h('h2', {}, t('deliveries')), h('div', { class: 'heading-beside' }, exports(subscription.links.deliveries, {}))),
    deliveries.content);
  return { content, title: t('subscriptions') };
}

function delivered(delivery) {
  return h('span', {}, delivery.response ? `HTTP ${delivery.response.status} ` : both({ zh: delivery.errorZh, en: delivery.error }), delivery.tookMillis !== undefined ? h('span', { class: 'quiet' }, ` ${delivery.tookMillis} ms`) : '',
    delivery.nextAttemptAt && delivery.attempts ? h('span', { class: 'quiet below-name' }, t('nextAttempt', time(delivery.nextAttemptAt))) : null);
}
