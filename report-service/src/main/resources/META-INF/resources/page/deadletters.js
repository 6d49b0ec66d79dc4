// Records that nobody could process: none of them is an upload that was lost without a word.
import { get } from './api.js';
import { h } from './dom.js';
import { size, time } from './format.js';
import { exports, failure, field, filter, head, heading, list } from './parts.js';
import { t } from './words.js';

export async function show(path, query) {
  const table = h('table', { class: 'list' }, head([t('when'), 'narrow'], [t('service'), 'narrow'], t('cause'), [t('attempts'), 'number']));
  const row = letter => h('tr', {},
    h('td', { class: 'narrow' }, time(letter.givenUpAt)),
    h('td', { class: 'narrow' }, letter.service ?? '', h('span', { class: 'quiet below-name' }, letter.origin ? `${letter.origin.topic}-${letter.origin.partition}@${letter.origin.offset}` : '')),
    h('td', { class: 'wide' }, h('p', {}, letter.reason ?? ''), h('p', { class: 'quiet' }, `${letter.submissionId ?? letter.key ?? ''} ${size(letter.size)}`), whole(letter)),
    h('td', { class: 'number' }, letter.attempts ?? ''));
  const content = h('div', {}, heading(t('deadLetters'), exports('/api/dead-letters', query)), h('p', { class: 'intro' }, t('deadLettersIntro')),
    filter(query, 'dead-letters',
      field('service', query.get('service'), t('service'), { size: 12 }),
      field('topic', query.get('topic'), t('topic'), { size: 14 }),
      field('q', query.get('q'), t('text'), { size: 12, type: 'search' }),
      field('from', query.get('from'), t('from'), { type: 'date' }),
      field('to', query.get('to'), t('to'), { type: 'date' })),
    await list('/api/dead-letters', query, table, row).catch(failure));
  return { content, title: t('deadLetters') };
}

function whole(letter) {
  const inside = h('div', {});
  return h('details', { ontoggle: async event => {
    if (!event.target.open || inside.firstChild) return;
    const told = await get(letter.href).catch(failure);
    if (told instanceof Node) inside.replaceChildren(told);
    else inside.replaceChildren(h('p', { class: 'quiet' }, told.cause ?? ''),
      h('dl', { class: 'facts' }, told.headers.map(header => h('div', {}, h('dt', {}, header.name ?? header.key), h('dd', {}, header.value ?? '')))),
      told.valueStart ? h('pre', { class: 'value-start' }, told.valueStart) : '');
  } }, h('summary', {}, t('headers')), inside);
}
