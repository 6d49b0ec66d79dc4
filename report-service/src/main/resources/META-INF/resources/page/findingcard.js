// A finding as a person needs it: what is wrong, where, what would mend it, and who else has it.
import { acting } from './acting.js';
import { to } from './address.js';
import { once } from './api.js';
import { all, h } from './dom.js';
import { number, signed } from './format.js';
import { severity, status } from './parts.js';
import { both, t } from './words.js';

const MOST_TERMS = 6;
const MOST_CELLS = 8;

export function findingCard(finding, { form, figures, year, statistics, told, pointAtCells, pointAtSource, isOpen, canAct }) {
  const cells = finding.cells;
  const state = h('span', { class: 'standing' }, standing(finding));
  const card = h('article', { class: `finding ${finding.severity} ${finding.status}${isOpen ? ' open' : ''}`, id: `finding-${finding.id}` },
    h('header', {}, severity(finding.severity), h('h3', {}, ruleName(finding.rule), concerning(finding, form)), state),
    finding.equations.length
      ? h('div', { class: 'equations' }, finding.equations.map(each => equation(each, form, figures, pointAtCells)))
      : h('p', { class: 'message' }, told(finding.message)),
    alsoBroken(finding),
    evidence(finding, pointAtSource),
    cells.length === 0 ? null : h('div', { class: 'where' },
      cells.length > MOST_CELLS
        ? h('button', { type: 'button', class: 'link', onclick: () => pointAtCells(cells) }, t('showCells', cells.length))
        : cells.map(cell => h('button', { type: 'button', class: 'place', onclick: () => pointAtCells([cell]) }, form.name(cell)))),
    finding.repair ? mend(finding.repair, form, pointAtCells, pointAtSource) : null,
    finding.relevelled ? h('p', { class: 'quiet' }, t('relevelled'), ' ', severity(finding.relevelled.from), ' ', finding.relevelled.reason) : null,
    h('footer', {}, who(finding, year, statistics), h('span', { class: 'basis', title: finding.basis }, `${t('basis')} ${finding.basis ?? ''}`)),
    canAct ? acting(finding, now => {
      card.className = `finding ${now.severity} ${now.status} open`;
      state.replaceChildren(standing(now));
    }) : null);
  return card;
}

/** The row or column that all of a sum is of: two cards of one rule are told apart by it. */
function concerning(finding, form) {
  const [first] = finding.equations;
  const parts = first ? [...first.left, ...first.right].map(cell => form.parts.get(cell)) : [];
  if (parts.length === 0 || parts.some(part => !part)) return null;
  const same = of => new Set(parts.map(part => of(part).zh)).size === 1;
  const shared = [part => part.column, part => part.row].find(of => both(of(parts[0])) && same(of));
  return shared ? h('span', { class: 'concerning' }, ` · ${both(shared(parts[0]))}`) : null;
}

/** Other rules that the same mistake breaks, each with its own list. */
function alsoBroken(finding) {
  const others = [...new Set(finding.equations.map(each => each.rule))].filter(rule => rule !== finding.rule);
  return others.length === 0 ? null : h('p', { class: 'quiet also-broken' }, t('alsoBroken'),
    others.map((rule, index) => [index ? '、' : null, h('a', { class: 'subtle', href: to('findings', { rule, status: 'OPEN' }) }, ruleName(rule))]));
}

/** What was done about it, in a word. */
export function standing(finding) {
  return all(finding.status === 'OPEN' ? null : status(finding.status),
    finding.status === 'WAIVED' && finding.waivedUntil ? h('span', { class: 'quiet' }, ` ${t('waivedUntil')} ${finding.waivedUntil}`) : null,
    finding.pending ? h('span', { class: 'status pending' }, t('pending')) : null);
}

/** The rule in words; its id until the catalogue has come. */
export function ruleName(rule) {
  const name = h('span', { class: 'rule-name', title: rule }, rule);
  once('/api/rules').then(rules => {
    const known = rules.find(each => each.id === rule);
    if (known) name.textContent = both(known.summary);
  }).catch(() => {});
  return name;
}

/** Both sides of a broken sum, with the terms that make them; zeros are only counted. */
export function equation(given, form, figures, point) {
  const minus = new Set(given.minus ?? []);
  const lastYear = new Set(given.ofLastYear ?? []);
  const among = [...given.left, ...given.right, ...minus];
  const side = (value, cells, isRight, isMinus) => {
    const terms = cells.filter(cell => !minus.has(cell) || isMinus).map(cell => ({ cell, value: figures.get(cell)?.value ?? 0 }));
    const told = terms.length > MOST_TERMS ? terms.filter(term => term.value !== 0) : terms;
    const left = terms.length - told.length;
    const isOfLastYear = cell => isRight && lastYear.has(cell);
    const parts = told.map((term, index) => [
      index > 0 || isMinus ? h('span', { class: 'operator' }, isMinus ? '－' : '＋') : null,
      h(point ? 'button' : 'span', { type: point ? 'button' : null, class: 'term', onclick: point ? () => point([term.cell]) : null },
        h('span', { class: 'term-name' }, (isOfLastYear(term.cell) ? `${t('lastYear')} ` : '') + form.nameAmong(term.cell, among)),
        isOfLastYear(term.cell) ? null : h('b', {}, number(term.value)))]);
    return h('div', { class: 'side-of-sum' }, isMinus ? null : h('b', { class: 'sum' }, number(value)), isMinus ? null : h('span', { class: 'operator' }, '＝'),
      h('span', { class: 'terms' }, parts, left ? h('span', { class: 'quiet' }, told.length ? '＋ ' : '', t('zeros', left)) : null));
  };
  return h('div', { class: 'equation' },
    side(given.leftValue, given.left, false),
    h('div', { class: 'not-equal' }, '≠', h('span', {}, `${t('difference')} ${signed(given.residual)}`)),
    side(given.rightValue, given.right, true),
    minus.size ? side(null, [...minus], true, true) : null);
}

/** A repair in one line: the cell, and from what to what. */
export function repairLine(repair, form) {
  return h('p', { class: 'repair-line' }, h('span', { class: 'repair-word' }, t('mend')), ' ', change(repair, form));
}

function change(given, form, point) {
  return h(point ? 'button' : 'span', { type: point ? 'button' : null, class: 'repair-change', onclick: point ? () => point([given.cell]) : null },
    h('span', {}, form.name(given.cell)), ' ',
    h('del', {}, given.from === null || given.from === undefined ? t('state.BLANK') : number(given.from)), h('span', { class: 'arrow', 'aria-label': '→' }, ' → '),
    h('ins', {}, number(given.to)));
}

function mend(repair, form, point, pointAtSource) {
  return h('div', { class: 'repair' },
    h('p', { class: 'repair-word' }, t('mend'), h('span', { class: 'quiet' }, ` ${repair.unique ? t('mendUnique') : t('mendOne')}`)),
    h('p', {}, change(repair, form, point), (repair.also ?? []).map(each => [h('span', { class: 'quiet' }, ` ${t('together')} `), change(each, form, point)])),
    h('p', { class: 'quiet' }, [t('fixes', repair.fixes.length), repair.mistake ? `${t('slip')} ${t(`mistake.${repair.mistake}`)}` : null].filter(Boolean).join(' · ')),
    repair.prose ? testimony(repair.prose, pointAtSource) : null,
    repair.others?.length ? h('details', {}, h('summary', {}, `${t('alternatives')} (${repair.others.length})`),
      h('ul', {}, repair.others.map(other => h('li', {}, other.changes.map((each, index) => [index ? ` ${t('together')} ` : null, change(each, form, point)]),
        other.mistake ? h('span', { class: 'quiet' }, ` ${t(`mistake.${other.mistake}`)}`) : null)))) : null);
}

function testimony(prose, pointAtSource) {
  return h('p', { class: prose.agrees ? 'prose-agrees' : 'prose-contradicts' },
    t(prose.agrees ? 'proseAgrees' : 'proseContradicts'), ' ', quote(prose.claim.sentence, prose.claim.source, pointAtSource));
}

function evidence(finding, pointAtSource) {
  if (!finding.evidence?.length) return null;
  return h('ul', { class: 'evidence' }, finding.evidence.slice(0, 6).map(each => h('li', {}, quote(each.text, each.source, pointAtSource))));
}

/** Words of the report, which lead to their place in the original. */
export function quote(words, source, pointAtSource) {
  const isSomewhere = source && Object.keys(source).length > 0 && pointAtSource;
  const short = words.length > 120 ? `${words.slice(0, 120)}…` : words;
  return isSomewhere
    ? h('button', { type: 'button', class: 'quote', title: t('inOriginal'), onclick: () => pointAtSource(source, words) }, h('q', {}, short))
    : h('q', { class: 'quote' }, short);
}

/** Who else has it, of the same year. */
function who(finding, year, statistics) {
  const place = h('span', { class: 'who' });
  statistics.then(known => {
    const counted = known?.findings.filter(each => each.rule === finding.rule) ?? [];
    if (counted.length === 0) return;
    // One that somebody has dealt with is not among the open ones, which are counted.
    const others = Math.max(0, counted.reduce((sum, each) => sum + each.reports, 0) - (finding.status === 'OPEN' ? 1 : 0));
    place.replaceChildren(others === 0
      ? year ? t('othersNoneOfYear', year) : t('othersNone')
      : h('a', { href: to('findings', { rule: finding.rule, status: 'OPEN', year }) }, year ? t('othersCountOfYear', others, year) : t('othersCount', others)));
  });
  return place;
}
