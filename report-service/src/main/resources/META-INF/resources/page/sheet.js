// The three tables as the official form draws them, with what was read in them.
import { h } from './dom.js';
import { both, isChinese, t } from './words.js';
import { Popover } from './popover.js';

const WEIGHT = { ERROR: 3, WARNING: 2, INFO: 1 };

export class Sheet {
  constructor(report, form, { chosen, hasOriginal, told }) {
    this.report = report;
    this.form = form;
    this.chosen = chosen;
    this.hasOriginal = hasOriginal;
    this.told = told;
    this.figures = new Map(report.figures.map(figure => [figure.cell, figure]));
    this.findings = new Map();
    for (const finding of report.findings) {
      if (['CLOSED', 'WAIVED'].includes(finding.status)) continue;
      for (const cell of finding.cells) {
        if (!this.findings.has(cell)) this.findings.set(cell, []);
        this.findings.get(cell).push(finding);
      }
    }
    this.buttons = new Map();
    this.popover = new Popover(this);
    this.content = h('div', { class: 'tables' }, ['t2', 't3', 't4'].map(table => this.table(table)), this.popover.element);
    this.content.addEventListener('keydown', event => this.move(event));
  }

  button(cell) {
    return this.buttons.get(cell);
  }

  /** Points at cells; the marks of before are taken away. */
  mark(cells) {
    this.content.querySelectorAll('.cell.pointed').forEach(button => button.classList.remove('pointed'));
    for (const cell of cells) this.buttons.get(cell)?.classList.add('pointed');
  }

  leave() {
    this.popover.leave();
  }

  table(name) {
    const table = this.form.tables[name];
    const isThere = Boolean(this.report.formats?.[name]) || [...this.figures.values()].some(figure => figure.cell.startsWith(`${name}.`) && figure.state !== 'ABSENT');
    // The English name begins with the number.
    const caption = [isChinese() ? [h('span', { class: 'table-number' }, t(`table${name[1]}`)), ' '] : null, both(table.label)];
    const draw = { t2: () => this.blocks(table), t3: () => this.requests(table), t4: () => this.cases(table) }[name];
    return h('section', { class: `card sheet ${name}`, id: `sheet-${name}` },
      h('h2', {}, caption, this.report.formats?.[name] ? h('span', { class: 'quiet format' }, t('formatOf', this.report.formats[name])) : null),
      isThere ? draw() : h('p', { class: 'empty' }, t('tableMissing')));
  }

  /** Table two: blocks with headings of their own, one under the other as the form has them. */
  blocks(table) {
    const width = Math.max(...table.blocks.map(block => block.columns.length));
    return h('div', { class: 'scroll' }, h('table', { class: 'official t2' }, table.blocks.map(block => h('tbody', {},
      h('tr', { class: 'block' }, h('th', { colspan: width + 1, scope: 'colgroup' }, both(block.label))),
      h('tr', {}, h('th', { scope: 'col' }, t('content')), block.columns.map((column, index) =>
        h('th', { scope: 'col', colspan: this.span(block, index, width) }, both(column.label)))),
      block.rows.map(row => h('tr', {}, h('th', { scope: 'row' }, both(row.label)),
        row.cells.map((cell, index) => this.cell(cell, this.span(block, index, width)))))))));
  }

  /** The last column of a block with fewer columns is as wide as those it lacks. */
  span(block, index, width) {
    return index === block.columns.length - 1 ? width - index : 1;
  }

  requests(table) {
    const [block] = table.blocks;
    // On a phone the groups stand in lines of their own, so that beside the numbers there is one column that stays.
    const isNarrow = matchMedia('(max-width: 700px)').matches;
    const depth = isNarrow ? 1 : 3;
    const rows = [];
    block.rows.forEach((row, index) => {
      const heads = [];
      row.groups.forEach((group, level) => {
        const before = block.rows[index - 1]?.groups[level];
        if (before && before.zh === group.zh) return;
        if (isNarrow) {
          rows.push(h('tr', { class: `group-line level-${level}` },
            h('th', { scope: 'rowgroup', colspan: depth + row.cells.length }, h('span', {}, both(group)))));
          return;
        }
        let span = 1;
        while (block.rows[index + span]?.groups[level]?.zh === group.zh) span++;
        heads.push(h('th', { scope: 'rowgroup', rowspan: span, class: level === 0 ? 'upright' : 'group' }, both(group)));
      });
      heads.push(h('th', { scope: 'row', colspan: isNarrow ? 1 : depth - row.groups.length }, both(row.label)));
      rows.push(h('tr', { class: row.key === 'total' ? 'total' : null }, heads, row.cells.map(cell => this.cell(cell))));
    });
    return h('div', { class: 'scroll' }, h('table', { class: 'official t3' },
      h('thead', {},
        h('tr', {}, h('th', { colspan: depth, rowspan: 2, class: 'corner' }, t('balanceNote')), this.heads(block, 0)),
        h('tr', {}, this.heads(block, 1))),
      h('tbody', {}, rows)));
  }

  cases(table) {
    const [block] = table.blocks;
    // Fifteen columns side by side fit where a word is two characters, and the window is no phone's.
    if (!isChinese() || matchMedia('(max-width: 700px)').matches) return this.casesDown(block);
    return h('div', { class: 'scroll' }, h('table', { class: 'official t4' },
      h('thead', {}, [0, 1, 2].map(level => h('tr', {}, this.heads(block, level, 3)))),
      h('tbody', {}, block.rows.map(row => h('tr', {}, row.cells.map(cell => this.cell(cell)))))));
  }

  /** The groups of table four one below the other, so that their totals stay in sight. */
  casesDown(block) {
    const [row] = block.rows;
    const name = column => column.groups.map(both).join(' · ');
    const groups = [...new Set(block.columns.map(name))];
    const of = group => block.columns.map((column, index) => [column, row.cells[index]]).filter(([column]) => name(column) === group);
    return h('div', { class: 'scroll' }, h('table', { class: 'official t4 down' },
      h('thead', {}, h('tr', {}, h('td'), of(groups[0]).map(([column]) => h('th', { scope: 'col' }, both(column.label))))),
      h('tbody', {}, groups.map(group => h('tr', {}, h('th', { scope: 'row' }, group), of(group).map(([, cell]) => this.cell(cell)))))));
  }

  /** One line of column heads; columns of a group have one head over all of them. */
  heads(block, level, depth = 2) {
    return block.columns.map((column, index) => {
      const groups = column.groups.length;
      if (groups === 0) return level === 0 ? h('th', { scope: 'col', rowspan: depth }, both(column.label)) : null;
      if (level >= groups) return level === depth - 1 ? h('th', { scope: 'col' }, both(column.label)) : null;
      const same = other => other?.groups[level]?.zh === column.groups[level].zh;
      if (same(block.columns[index - 1])) return null;
      let span = 1;
      while (same(block.columns[index + span])) span++;
      const down = level === groups - 1 ? depth - 1 - level : 1;
      return h('th', { scope: 'colgroup', colspan: span, rowspan: down }, both(column.groups[level]));
    });
  }

  cell(cell, span = 1) {
    const figure = this.figures.get(cell) ?? { cell, state: 'ABSENT', source: {} };
    const findings = this.findings.get(cell) ?? [];
    const worst = findings.reduce((heaviest, finding) => WEIGHT[finding.severity] > (WEIGHT[heaviest] ?? 0) ? finding.severity : heaviest, null);
    const repaired = findings.find(finding => finding.repair?.cell === cell || finding.repair?.also?.some(change => change.cell === cell));
    const button = h('button', {
      type: 'button', class: ['cell', figure.state, worst, repaired ? 'repairable' : null].filter(Boolean).join(' '),
      tabindex: worst || this.buttons.size === 0 ? 0 : -1, dataset: { cell },
      'aria-label': `${this.form.name(cell)}: ${words(figure)}${worst ? `, ${t(`severity.${worst}`)}` : ''}`,
      onclick: () => this.chosen(cell),
      // Not when a cell merely comes to lie under the pointer, as it does when the original opens beside the tables.
      onmousemove: event => (event.movementX || event.movementY) && this.popover.later(cell),
      onmouseleave: () => this.popover.hide(),
      onfocus: () => this.popover.show(cell),
      onblur: () => this.popover.hide(),
    }, shown(figure));
    this.buttons.set(cell, button);
    return h('td', { colspan: span > 1 ? span : null }, button);
  }

  /** Arrow keys go from cell to cell, so that Tab need only stop at what is marked. */
  move(event) {
    const from = event.target.closest?.('.cell');
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!from || !step) return;
    const at = from.getBoundingClientRect();
    const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const [x, y] = middle(at);
    let best = null;
    let least = Infinity;
    for (const button of this.buttons.values()) {
      if (button === from) continue;
      const [bx, by] = middle(button.getBoundingClientRect());
      const along = (bx - x) * step[0] + (by - y) * step[1];
      const aside = Math.abs((bx - x) * step[1]) + Math.abs((by - y) * step[0]);
      if (along > 2 && along + 3 * aside < least) {
        least = along + 3 * aside;
        best = button;
      }
    }
    if (best) {
      event.preventDefault();
      best.focus();
    }
  }
}

/** What a cell shows: as printed; a mark where there is nothing that could be. */
function shown(figure) {
  switch (figure.state) {
    case 'READ': return figure.printed ?? String(figure.value);
    case 'BLANK': return figure.printed?.trim() || '\u00a0';
    case 'AMBIGUOUS': return figure.candidates?.length ? figure.candidates.slice(0, 3).join(' / ') + ' ?' : '?';
    case 'NOT_A_NUMBER': return figure.printed ?? '';
    default: return '\u00a0';
  }
}

function words(figure) {
  return figure.state === 'READ' ? figure.printed ?? figure.value : t(`state.${figure.state}`);
}
