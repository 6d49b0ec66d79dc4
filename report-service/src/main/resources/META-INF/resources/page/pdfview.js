// A PDF, page by page, with a rectangle on the figure. pdf.js keeps scripts of the document from running.
import { getDocument, GlobalWorkerOptions } from '../lib/pdfjs/build/pdf.min.mjs';
import { h, reveal } from './dom.js';
import { t } from './words.js';

const LIBRARY = new URL('../lib/pdfjs/', import.meta.url).href;
GlobalWorkerOptions.workerSrc = `${LIBRARY}build/pdf.worker.min.mjs`;

/** Sharper than the screen helps nobody and takes memory. */
const SHARPEST = 2;

export class PdfView {
  static async of(content, stage) {
    const loading = getDocument({
      data: content, isEvalSupported: false, enableXfa: false,
      cMapUrl: `${LIBRARY}cmaps/`, cMapPacked: true, standardFontDataUrl: `${LIBRARY}standard_fonts/`, wasmUrl: `${LIBRARY}wasm/`,
    });
    return new PdfView(await loading.promise, loading, stage);
  }

  constructor(document, loading, stage) {
    this.document = document;
    this.loading = loading;
    this.stage = stage;
    this.number = 0;
    this.turn = 0;
    this.count = h('span', { role: 'status' });
    this.sheet = h('div', { class: 'pdf-page' });
    this.back = h('button', { type: 'button', 'aria-label': t('previous'), onclick: () => this.draw(this.number - 1) }, '‹');
    this.on = h('button', { type: 'button', 'aria-label': t('next'), onclick: () => this.draw(this.number + 1) }, '›');
    stage.replaceChildren(h('div', { class: 'pdf-pages' }, this.back, this.count, this.on), this.sheet);
  }

  leave() {
    this.loading.destroy();
  }

  start() {
    return this.number === 0 ? this.draw(1) : null;
  }

  async point({ page, box }) {
    await this.draw(page ?? 1, box);
  }

  /** Draws a page; the box is in points from the top left corner of the page as it is seen, which is how pdf.js turns it. */
  async draw(number, box = null) {
    if (number < 1 || number > this.document.numPages) return;
    const turn = ++this.turn;
    const page = await this.document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const shownWidth = Math.max(280, this.stage.clientWidth - 2);
    const sharpness = Math.min(SHARPEST, devicePixelRatio || 1);
    const zoom = Math.max(shownWidth / plain.width, 0.9);
    const viewport = page.getViewport({ scale: zoom * sharpness });
    const canvas = h('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height), role: 'img', 'aria-label': t('page', number, this.document.numPages) });
    canvas.style.width = `${viewport.width / sharpness}px`;
    await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
    if (turn !== this.turn) return;
    this.number = number;
    this.count.textContent = t('page', number, this.document.numPages);
    this.back.disabled = number === 1;
    this.on.disabled = number === this.document.numPages;
    this.sheet.replaceChildren(canvas);
    this.sheet.style.width = canvas.style.width;
    if (box?.length === 4) this.mark(box, zoom * plain.userUnit);
  }

  mark([left, top, right, bottom], zoom) {
    const mark = h('div', { class: 'pdf-here' });
    const room = 2;
    mark.style.left = `${left * zoom - room}px`;
    mark.style.top = `${top * zoom - room}px`;
    mark.style.width = `${(right - left) * zoom + 2 * room}px`;
    mark.style.height = `${(bottom - top) * zoom + 2 * room}px`;
    this.sheet.append(mark);
    reveal(mark, this.stage);
  }
}
