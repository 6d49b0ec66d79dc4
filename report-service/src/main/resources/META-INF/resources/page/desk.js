// The figures of a report on one side, its findings and its original on the other: one points at the other.
import { address, get } from './api.js';
import { h, reveal } from './dom.js';
import { findingCard, repairLine, ruleName } from './findingcard.js';
import { Original } from './original.js';
import { severity } from './parts.js';
import { prose } from './prose.js';
import { Sheet } from './sheet.js';
import { isChinese, t } from './words.js';

const ORDER = ['ERROR', 'WARNING', 'INFO'];

/**
 * @param beside the addresses of the original (null for a draft), and what is open at first
 */
export function desk(report, form, beside) {
  const original = new Original(report, beside.original);
  let marked = null;
  const findings = [...report.findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const sheet = new Sheet(report, form, {
    hasOriginal: Boolean(beside.original),
    told: beside.told,
    chosen(cell) {
      if (beside.original) pointAt(cell);
      mark([cell]);
      // Where the original rises from below, the cell stays in sight above it: see scroll-margin.
      if (getComputedStyle(side).position === 'fixed') sheet.button(cell).scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  });

  function mark(cells) {
    marked = cells[0] ?? null;
    sheet.mark(cells);
  }

  function pointAt(cell) {
    const figure = sheet.figures.get(cell);
    point(figure?.source, form.name(cell), figure?.printed, note(sheet.findings.get(cell) ?? [], form));
  }

  function point(source, name, printed, said) {
    choose('original');
    original.point(source, name, printed, said);
  }

  // Counted among many reports, which takes longer than all the rest: the cards do not wait for it.
  const statistics = get(address('/api/statistics', { year: report.year })).catch(() => null);
  const cards = findings.map(finding => findingCard(finding, {
    form,
    figures: sheet.figures,
    year: report.year,
    statistics,
    told: beside.told,
    pointAtCells(cells) {
      mark(cells);
      reveal(sheet.button(cells[0]));
      if (getComputedStyle(place).position !== 'sticky') wayBack(finding.id);
    },
    pointAtSource: beside.original ? (source, words) => point(source, words) : null,
    isOpen: beside.open?.finding === finding.id,
    canAct: Boolean(beside.canAct),
  }));
  const panels = {
    findings: h('div', { id: 'panel-findings', class: 'panel', role: 'tabpanel', 'aria-labelledby': 'tab-findings', tabindex: '-1' },
      cards.length ? cards : h('p', { class: 'empty' }, t(report.verdict === 'NOT_ASSESSABLE' ? 'notAssessed' : 'noFindings'))),
    original: h('div', { id: 'panel-original', class: 'panel', role: 'tabpanel', 'aria-labelledby': 'tab-original', tabindex: '-1', hidden: true },
      original.content),
  };
  const tab = (name, words) => h('button', {
    type: 'button', id: `tab-${name}`, role: 'tab', 'aria-controls': `panel-${name}`, 'aria-selected': String(name === 'findings'),
    onclick: () => {
      choose(name);
      if (name !== 'original') return;
      if (marked) pointAt(marked);
      else original.open();
    },
    onkeydown: event => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = name === 'findings' ? 'original' : 'findings';
      tabs[other]?.focus();
      tabs[other]?.click();
    },
  }, words);
  const tabs = {
    findings: tab('findings', [t('whatIsWrong'), ' ', h('span', { class: 'pill' }, findings.length)]),
    original: beside.original ? tab('original', t('original')) : null,
  };
  const side = h('aside', { class: 'side', 'aria-label': t('whatIsWrong') },
    h('div', { class: 'tabs', role: 'tablist' }, tabs.findings, tabs.original,
      h('button', { type: 'button', class: 'sheet-close', 'aria-label': t('close'), onclick: () => choose('findings') }, '×')),
    panels.findings, panels.original);

  function choose(name) {
    // On a phone the original rises over the page: the page below must not move meanwhile.
    if (!side.classList.contains('raised')) place.style.minHeight = `${side.offsetHeight}px`;
    for (const [each, panel] of Object.entries(panels)) {
      panel.hidden = each !== name;
      tabs[each]?.setAttribute('aria-selected', String(each === name));
    }
    raise(name === 'original');
  }

  function raise(isUp) {
    side.classList.toggle('raised', isUp);
    content.classList.toggle('reading', isUp);
  }

  /** On a phone the tables lie far below what points at them. */
  function wayBack(id) {
    content.querySelector('.way-back')?.remove();
    const back = h('button', { type: 'button', class: 'way-back primary', onclick: () => {
      back.remove();
      document.getElementById(`finding-${id}`)?.scrollIntoView({ block: 'center' });
    } }, t('backToFinding'));
    content.append(back);
  }

  const body = h('div', { class: 'sheet-body' },
    problems(report),
    jumps(report, findings),
    sheet.content,
    prose(report, form, sheet, beside.original ? (source, words) => point(source, words) : null));
  const place = h('div', { class: 'side-place' }, side);
  const content = h('div', { class: 'desk' }, body, place);
  return {
    content,
    ready() {
      const cell = beside.open?.cell;
      if (cell && sheet.button(cell)) {
        sheet.button(cell).click();
        reveal(sheet.button(cell));
      } else if (beside.open?.finding) {
        const cells = findings.find(finding => finding.id === beside.open.finding)?.cells ?? [];
        mark(cells);
        side.querySelector('.finding.open')?.scrollIntoView({ block: 'nearest' });
        // Where it is stands beside it; on a phone that lies below, and the finding comes first.
        if (getComputedStyle(place).position === 'sticky') reveal(sheet.button(cells[0]));
      }
    },
    leave() {
      sheet.leave();
      original.leave();
    },
  };
}

/** In a line above the original: what is wrong with the cell, or better, what would mend it. */
function note(findings, form) {
  const mended = findings.find(finding => finding.repair);
  if (mended) return h('div', { class: 'original-note' }, severity(mended.severity), ' ', repairLine(mended.repair, form));
  return findings.length ? h('div', { class: 'original-note' }, severity(findings[0].severity), ' ', ruleName(findings[0].rule)) : null;
}

/** What there is below, and where something is wrong. */
function jumps(report, findings) {
  const open = findings.filter(finding => !['CLOSED', 'WAIVED'].includes(finding.status));
  const entry = (id, words, concerned) => {
    const worst = ORDER.find(name => concerned.some(finding => finding.severity === name));
    return h('button', { type: 'button', onclick: () => document.getElementById(id)?.scrollIntoView({ block: 'start' }) },
      words, concerned.length ? [' ', h('span', { class: `dot ${worst}` }, concerned.length)] : null);
  };
  return h('nav', { class: 'jumps', 'aria-label': t('jump') },
    ['t2', 't3', 't4'].map(table => entry(`sheet-${table}`, t(`table${table[1]}`),
      open.filter(finding => finding.cells.some(cell => cell.startsWith(`${table}.`))))),
    report.sections.length ? entry('prose', t('prose'), open.filter(finding => finding.cells.length === 0 && finding.evidence?.length)) : null);
}

function problems(report) {
  if (report.problems.length === 0) return null;
  return h('section', { class: 'card problems' }, h('h2', {}, t('problems')),
    h('ul', {}, report.problems.slice(0, 20).map(problem => h('li', {}, h('b', { title: problem.detail }, t(`problem.${problem.kind}`)), ' ', isChinese() ? '' : problem.detail))));
}
