// What is to be said of a cell, beside it, while a person points at it or has reached it with the keyboard.
import { h } from './dom.js';
import { equation, repairLine } from './findingcard.js';
import { t } from './words.js';
import { severity } from './parts.js';

const WAIT = 120;

export class Popover {
  constructor(sheet) {
    this.sheet = sheet;
    this.element = h('div', { class: 'popover', id: 'cell-note', role: 'tooltip', hidden: true });
    this.follow = () => this.cell && this.place();
    this.onEscape = event => event.key === 'Escape' && this.hide();
    addEventListener('scroll', this.follow, { passive: true, capture: true });
    addEventListener('keydown', this.onEscape);
  }

  leave() {
    clearTimeout(this.waiting);
    removeEventListener('scroll', this.follow, { capture: true });
    removeEventListener('keydown', this.onEscape);
  }

  later(cell) {
    if (cell === this.cell || cell === this.awaited) return;
    clearTimeout(this.waiting);
    this.awaited = cell;
    this.waiting = setTimeout(() => this.show(cell), WAIT);
  }

  show(cell) {
    clearTimeout(this.waiting);
    const button = this.sheet.button(cell);
    this.element.replaceChildren(...this.note(cell));
    this.element.hidden = false;
    button.setAttribute('aria-describedby', 'cell-note');
    this.cell = cell;
    this.place();
  }

  /** Beside its cell, wherever that has been scrolled to. */
  place() {
    const at = this.sheet.button(this.cell).getBoundingClientRect();
    const own = this.element.getBoundingClientRect();
    const left = Math.min(Math.max(8, at.left + at.width / 2 - own.width / 2), innerWidth - own.width - 8);
    const below = at.bottom + 8 + own.height < innerHeight || at.top < own.height + 8;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${below ? at.bottom + 8 : at.top - own.height - 8}px`;
  }

  hide() {
    clearTimeout(this.waiting);
    this.cell = null;
    this.awaited = null;
    this.element.hidden = true;
  }

  note(cell) {
    const { form, figures } = this.sheet;
    const figure = figures.get(cell);
    const findings = this.sheet.findings.get(cell) ?? [];
    const notes = [h('p', { class: 'popover-name' }, form.name(cell))];
    notes.push(h('p', {}, state(figure)));
    for (const finding of findings.slice(0, 3)) {
      notes.push(h('div', { class: 'popover-finding' }, severity(finding.severity),
        finding.equations.length
          ? finding.equations.slice(0, 2).map(each => equation(each, form, figures))
          : h('p', {}, this.sheet.told(finding.message)),
        finding.repair ? repairLine(finding.repair, form) : null));
    }
    if (figure?.confirmedBy) notes.push(h('p', { class: 'quiet' }, t('confirmed', figure.confirmedBy)));
    if (this.sheet.hasOriginal) notes.push(h('p', { class: 'quiet' }, t('clickForOriginal')));
    return notes;
  }
}

function state(figure) {
  if (!figure || figure.state === 'ABSENT') return t('state.ABSENT');
  if (figure.state === 'AMBIGUOUS') {
    return [h('b', {}, t('state.AMBIGUOUS')), ` · ${t('printed')} `, h('q', {}, figure.printed), ` · ${t('candidates')} ${figure.candidates?.join(' / ') ?? ''}`];
  }
  if (figure.state === 'READ') return [t('printed'), ' ', h('b', { class: 'figure' }, figure.printed)];
  return [h('b', {}, t(`state.${figure.state}`)), figure.printed?.trim() ? [` · ${t('printed')} `, h('q', {}, figure.printed.trim())] : null];
}
