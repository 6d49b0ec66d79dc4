// A panel beside what a person is at, which the browser keeps the keyboard within until it is closed.
import { h } from './dom.js';
import { failure } from './parts.js';
import { t } from './words.js';

/** Opens one; the content comes when it is there. */
export function drawer(title, content, kind = 'drawer') {
  const inside = h('div', { class: 'drawer-inside' }, h('p', { class: 'quiet', role: 'status' }, t('loading')));
  const element = h('dialog', { class: kind, 'aria-label': title, onclose: () => element.remove(), onclick: event => event.target === element && element.close() },
    h('div', { class: 'drawer-head' }, h('h2', {}, title), h('button', { type: 'button', class: 'plain-button', onclick: () => element.close() }, t('close'))), inside);
  document.body.append(element);
  element.showModal();
  content(element).then(made => inside.replaceChildren(made), problem => inside.replaceChildren(failure(problem)));
  return element;
}
