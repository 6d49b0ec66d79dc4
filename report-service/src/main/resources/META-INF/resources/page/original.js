// The original document with a place in it marked. PDF is drawn by pdf.js; of all else text and tables are shown as text.
import { Problem } from './api.js';
import { h, reveal } from './dom.js';
import { failure } from './parts.js';
import { t } from './words.js';

export class Original {
  /** @param has the document's bytes and its text and tables, fetched when they are looked at */
  constructor(report, has) {
    this.report = report;
    this.has = has;
    this.name = h('div', { class: 'original-name', 'aria-live': 'polite' }, t('originalHint'));
    this.stage = h('div', { class: 'original-stage', tabindex: '0' });
    this.content = h('div', { class: 'original' }, this.name, this.stage);
    this.shown = null;
  }

  leave() {
    this.shown?.then(shown => shown.leave?.()).catch(() => {});
  }

  /** Shows the document, nothing marked. */
  async open() {
    try {
      const shown = await this.view();
      await shown.start?.();
    } catch (problem) {
      this.stage.replaceChildren(failure(problem));
    }
  }

  /** Shows a place of the document; what is said of it stands above. */
  async point(source, name, printed, said) {
    const isSomewhere = source && Object.keys(source).length > 0;
    this.name.replaceChildren(h('b', {}, name ?? ''), printed && name !== printed ? h('span', { class: 'figure' }, printed) : '', ' ',
      isSomewhere ? '' : h('span', { class: 'quiet' }, t('notInOriginal')), said ?? '');
    try {
      const shown = await this.view();
      await (isSomewhere ? shown.point(source) : shown.start?.());
    } catch (problem) {
      this.stage.replaceChildren(failure(problem));
    }
  }

  view() {
    this.shown ??= this.make().catch(problem => {
      this.shown = null;
      throw problem;
    });
    return this.shown;
  }

  async make() {
    this.stage.replaceChildren(h('p', { class: 'loading', role: 'status' }, t('loading')));
    if (this.report.mediaType === 'application/pdf') {
      const [{ PdfView }, content] = await Promise.all([import('./pdfview.js'), this.has.document()]);
      return PdfView.of(content, this.stage);
    }
    const original = await this.has.blocks();
    if (original.problem) throw new Problem(200, { titleZh: t('unreadable'), title: t('unreadable'), detailZh: t(`problem.${original.problem.kind}`), detail: t(`problem.${original.problem.kind}`) });
    return original.text === undefined ? new BlocksView(original, this.stage) : new TextView(original, this.stage);
  }
}

/** A text document, as it was typed. */
class TextView {
  constructor(original, stage) {
    this.text = original.text;
    this.stage = stage;
    this.page = h('div', { class: 'paper text' });
    stage.replaceChildren(this.page, original.complete ? '' : h('p', { class: 'quiet' }, t('notComplete')));
    this.start();
  }

  start() {
    this.page.replaceChildren(this.text);
  }

  point({ start, end }) {
    if (start === undefined) return;
    const mark = h('mark', { class: 'here' }, this.text.slice(start, end));
    this.page.replaceChildren(this.text.slice(0, start), mark, this.text.slice(end));
    reveal(mark, this.stage);
  }
}

/** Paragraphs and tables of Word, HTML, and text with tables of markup in it. */
class BlocksView {
  constructor(original, stage) {
    this.stage = stage;
    this.cells = new Map();
    this.paragraphs = new Map();
    this.ranges = [];
    this.page = h('div', { class: 'paper' }, original.blocks.map(block => this.block(block)));
    stage.replaceChildren(this.page, original.complete ? '' : h('p', { class: 'quiet' }, t('notComplete')));
  }

  block(block) {
    if (block.kind === 'picture') return h('p', { class: 'quiet' }, t('picture'));
    if (block.kind === 'paragraph') {
      const made = h('p', {}, block.text);
      if (block.source.paragraph) this.paragraphs.set(block.source.paragraph, made);
      else if (block.source.start !== undefined) this.ranges.push({ ...block.source, element: made });
      return made;
    }
    return this.table(block);
  }

  /** A reader may not tell how far down a merged cell goes: what it covers is left open, so that columns stay columns. */
  table(block) {
    const covered = new Set();
    return h('div', { class: 'scroll' }, h('table', {}, h('tbody', {}, block.rows.map((row, index) => {
      const line = h('tr');
      let column = 1;
      for (const cell of row) {
        while (covered.has(`${index + 1}.${column}`)) column++;
        if (cell.column > column) line.append(h('td', { class: 'gap', colspan: cell.column - column }));
        const made = h('td', { colspan: cell.columnSpan > 1 ? cell.columnSpan : null, rowspan: cell.rowSpan > 1 ? cell.rowSpan : null }, cell.text);
        line.append(made);
        for (let down = 1; down < cell.rowSpan; down++) {
          for (let along = 0; along < cell.columnSpan; along++) covered.add(`${index + 1 + down}.${cell.column + along}`);
        }
        column = Math.max(column, cell.column) + cell.columnSpan;
        this.cells.set(`${block.number}.${cell.row}.${cell.column}`, made);
        if (cell.source?.start !== undefined) this.ranges.push({ ...cell.source, element: made });
      }
      return line;
    }))));
  }

  start() {
    this.clear();
  }

  clear() {
    this.page.querySelectorAll('td.here').forEach(cell => cell.classList.remove('here'));
    this.page.querySelectorAll('mark.here').forEach(mark => {
      const parent = mark.parentNode;
      mark.replaceWith(mark.textContent);
      parent.normalize();
    });
  }

  point(source) {
    this.clear();
    const cell = source.table ? this.cells.get(`${source.table}.${source.row}.${source.column}`) : null;
    if (cell) {
      cell.classList.add('here');
      reveal(cell, this.stage);
      return;
    }
    const whole = source.paragraph ? this.paragraphs.get(source.paragraph) : null;
    const range = whole ? null : this.ranges.find(each => each.start <= source.start && source.start < each.end);
    const element = whole ?? range?.element;
    if (!element) return;
    const offset = range?.start ?? 0;
    const text = element.textContent;
    const mark = h('mark', { class: 'here' }, text.slice((source.start ?? 0) - offset, (source.end ?? text.length) - offset));
    element.replaceChildren(text.slice(0, (source.start ?? 0) - offset), mark, text.slice((source.end ?? text.length) - offset));
    reveal(mark, this.stage);
  }
}
