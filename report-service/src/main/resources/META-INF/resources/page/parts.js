// Pieces that several views are made of.
import { address, get } from './api.js';
import { toReport, to, requery } from './address.js';
import { h, all } from './dom.js';
import { t } from './words.js';

export function verdict(name) {
  return h('span', { class: `verdict ${name}` }, t(`verdict.${name}`));
}

export function severity(name) {
  return h('span', { class: `severity ${name}` }, t(`severity.${name}`));
}

export function status(name) {
  return h('span', { class: `status ${name}` }, t(`status.${name}`));
}

export function failure(problem) {
  return h('div', { class: 'failure', role: 'alert' },
    problem.title ? h('strong', {}, problem.title) : null,
    h('p', {}, problem.message ?? String(problem)));
}

export function heading(title, ...beside) {
  return h('div', { class: 'heading' }, h('h1', {}, title), h('div', { class: 'heading-beside' }, beside));
}

/** Whose report it is, as a link to it. */
export function reportLink(place) {
  return h('a', { href: toReport(place.href) }, agencyName(place), ' ', h('span', { class: 'year' }, place.year ?? ''));
}

export function agencyName(place) {
  return place.agency?.name ?? place.title ?? place.filename ?? t('unknownAgency');
}

/** A field of a filter with its label. */
export function field(name, value, label, attributes = {}) {
  return h('label', { class: 'field' }, h('span', {}, label),
    h('input', { name, value: value ?? '', autocomplete: 'off', ...attributes }));
}

/** A choice of a filter with its label; options are pairs of value and words. */
export function choice(name, value, label, options, none = t('all')) {
  return h('label', { class: 'field' }, h('span', {}, label),
    h('select', { name, onchange: event => event.target.form.requestSubmit() },
      h('option', { value: '' }, none),
      options.map(([option, words]) => h('option', { value: option, selected: option === value }, words))));
}

export function choices(prefix, names) {
  return names.map(name => [name, t(`${prefix}.${name}`)]);
}

export const VERDICTS = ['FAIL', 'NOT_ASSESSABLE', 'PASS_WITH_WARNINGS', 'PASS'];
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'];
export const KINDS = ['GOVERNMENT', 'DEPARTMENT', 'TOWNSHIP', 'MINISTRY'];
export const LEVELS = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'];

/** A form whose fields are the query of the address. */
export function filter(query, path, ...fields) {
  const isSet = [...query.keys()].length > 0;
  // On a phone the list comes first; what narrows it down is one touch away.
  const isNarrow = matchMedia('(max-width: 700px)').matches;
  return h('details', { class: 'filter-box', open: !isNarrow || path === 'search' }, h('summary', {}, t('narrow'), isSet ? h('span', { class: 'pill' }, [...query.keys()].length) : null), h('form', {
    class: 'filter', role: 'search', onsubmit: event => {
      event.preventDefault();
      const given = [...new FormData(event.target)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
      requery(new URLSearchParams(given));
    },
  }, fields, h('span', { class: 'filter-end' }, h('button', { class: 'primary' }, t('show')), isSet ? h('a', { class: 'clear', href: to(path) }, t('clear')) : null)));
}

const MOST_ROWS = 200; // of a page
let wanted = 0;

/** How many rows of its list a view has taken so far. */
export function rowsShown(within) {
  return within.querySelector('[data-rows]')?.children.length ?? 0;
}

/** Makes lists take at least so many rows at first. */
export async function withRows(count, work) {
  wanted = count;
  try {
    return await work();
  } finally {
    wanted = 0;
  }
}

/** A list of the API, a page at a time. Rows are made by the caller; more of them are fetched on demand. */
export async function list(path, parameters, table, row, items = answer => answer.items, none = t('nothing')) {
  const body = h('tbody', { 'data-rows': '' });
  const state = h('p', { class: 'state', role: 'status' });
  const more = h('button', { type: 'button', class: 'more', hidden: true }, t('more'));
  let next = null;
  const take = answer => {
    body.append(...items(answer).map(row));
    next = answer.next ?? null;
    more.hidden = !next;
    const isEmpty = body.children.length === 0;
    table.hidden = isEmpty;
    state.classList.toggle('nothing', isEmpty);
    state.textContent = isEmpty ? none : t('listed', body.children.length);
  };
  more.addEventListener('click', async () => {
    more.disabled = true;
    try {
      take(await get(next));
    } catch (problem) {
      state.replaceChildren(failure(problem));
    }
    more.disabled = false;
  });
  const enough = wanted;
  const first = new URL(address(path, parameters), location.href);
  if (enough > 0) first.searchParams.set('limit', Math.min(enough, MOST_ROWS));
  take(await get(first.pathname + first.search));
  while (next && body.children.length < enough) take(await get(next));
  table.append(body);
  return all(h('div', { class: 'scroll' }, table), h('div', { class: 'list-end' }, state, more));
}

/** A list that is made anew when something has changed. */
export async function renewable(make) {
  const nodes = async () => [...all(await make().catch(failure)).childNodes];
  let content = await nodes();
  return {
    content,
    renew: async () => {
      const next = await nodes();
      content[0].before(...next);
      content.forEach(node => node.remove());
      content = next;
    },
  };
}

const FORMATS = ['csv', 'xlsx', 'jsonl'];

/** The same list as a file. */
export function exports(path, query) {
  return h('span', { class: 'exports' }, h('span', { class: 'quiet' }, t('exportAs')),
    FORMATS.map(format => h('a', { href: address(`${path}.${format}`, query), download: '' }, format.toUpperCase())));
}

/** The head of a table. */
export function head(...titles) {
  return h('thead', {}, h('tr', {}, titles.map(title => typeof title === 'string'
    ? h('th', { scope: 'col' }, title) : h('th', { scope: 'col', class: title[1] }, title[0]))));
}
