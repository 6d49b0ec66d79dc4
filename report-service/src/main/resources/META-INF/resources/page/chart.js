// Charts of ECharts, drawn on canvas; loaded when the first one is needed.
import { h } from './dom.js';

export const COLOURS = {
  PASS: '#2e8b57', PASS_WITH_WARNINGS: '#e5b344', FAIL: '#b3261e', NOT_ASSESSABLE: '#9aa4b2',
  ERROR: '#b3261e', WARNING: '#e5b344', INFO: '#8fa9c9', line: '#1b4a8a',
};

let library = null;

function load() {
  library ??= import('../lib/echarts.common.min.js').then(() => globalThis.echarts);
  return library;
}

/** An element that a chart is drawn in once it is on the page. */
export function chart(words, option, onclick) {
  const element = h('div', { class: 'chart', role: 'img', 'aria-label': words });
  let drawn = null;
  const watch = new ResizeObserver(() => {
    if (!element.isConnected) {
      drawn?.dispose();
      watch.disconnect();
      return;
    }
    if (drawn) drawn.resize();
    else if (element.clientWidth > 0) draw();
  });
  const draw = async () => {
    const echarts = await load();
    if (drawn || !element.isConnected) return;
    drawn = echarts.init(element, null, { renderer: 'canvas' });
    drawn.setOption({
      animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 400,
      textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily, color: '#5a6675' },
      // Its tooltips of markup would bring styles that the page does not allow.
      tooltip: { renderMode: 'richText', confine: true, ...option.tooltip },
      ...option,
    });
    if (onclick) drawn.on('click', onclick);
  };
  watch.observe(element);
  return element;
}
