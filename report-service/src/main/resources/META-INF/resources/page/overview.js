// The first page: how many have filed, how they did, and what goes wrong most often.
import { get, once } from './api.js';
import { requery, to, toReport } from './address.js';
import { chart, COLOURS } from './chart.js';
import { h } from './dom.js';
import { number, share, time } from './format.js';
import { agencyName, heading, severity, verdict, VERDICTS } from './parts.js';
import { both, t } from './words.js';

const MOST_RULES = 8;

export async function show(path, query) {
  const [statistics, rules, latest] = await Promise.all([get('/api/statistics'), once('/api/rules'), get('/api/reports?limit=6')]);
  const years = [...new Set(statistics.reports.map(each => each.year).filter(Boolean))].sort();
  const year = query.get('year') ? Number(query.get('year')) : null;
  const counted = statistics.reports.filter(each => year === null || each.year === year);
  const of = name => counted.filter(each => !name || each.verdict === name).reduce((sum, each) => sum + each.count, 0);
  const total = of(null);
  const content = h('div', { class: 'overview' },
    heading(t('overview'), years.length ? h('div', { class: 'years', role: 'group', 'aria-label': t('year') },
      [null, ...years].map(each => h('button', { type: 'button', 'aria-pressed': String(each === year), onclick: () => requery(each ? { year: each } : {}) },
        each ?? t('allYears')))) : null),
    total === 0 ? welcome() : null,
    h('div', { class: 'tiles' },
      h('a', { class: 'tile', href: to('reports', { year }) }, h('b', {}, number(total)), h('span', {}, t('filed'))),
      VERDICTS.map(name => h('a', { class: `tile ${name}`, href: to('reports', { year, verdict: name }) },
        h('b', {}, number(of(name))), h('span', {}, `${t(`verdict.${name}`)} · ${share(of(name), total)}`)))),
    h('div', { class: 'panels' },
      h('section', { class: 'card' }, h('h2', {}, t('topRules')), topRules(statistics.findings, rules)),
      h('section', { class: 'card' }, h('h2', {}, t('trend')), trend(statistics.reports, years)),
      h('section', { class: 'card wide' }, h('h2', {}, t('latest'), h('a', { class: 'heading-link', href: to('reports') }, t('all'))), latestReports(latest.items))));
  return { content, title: t('overview') };
}

function welcome() {
  return h('section', { class: 'card' }, h('p', {}, t('welcome'), ' ', h('a', { href: to('upload') }, t('upload'))));
}

function topRules(findings, rules) {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const weight = { ERROR: 3, WARNING: 2, INFO: 1 };
  const top = [...findings].sort((a, b) => b.reports - a.reports || weight[b.severity] - weight[a.severity]).slice(0, MOST_RULES);
  const most = Math.max(1, ...top.map(each => each.reports));
  return h('ol', { class: 'bars' }, top.map(each => {
    const bar = h('i', { class: each.severity });
    bar.style.width = `${100 * each.reports / most}%`;
    return h('li', {},
      h('span', {}, severity(each.severity), ' ', h('a', { class: 'subtle', href: to('findings', { rule: each.rule }) }, both(byId.get(each.rule)?.summary) || each.rule)),
      h('span', { class: 'quiet' }, t('reportsBroken', number(each.reports))),
      h('span', { class: 'bar' }, bar));
  }));
}

function trend(reports, years) {
  const series = VERDICTS.map(name => ({
    name: t(`verdict.${name}`), type: 'bar', stack: 'all', barMaxWidth: 46, itemStyle: { color: COLOURS[name] }, key: name,
    data: years.map(year => reports.filter(each => each.year === year && each.verdict === name).reduce((sum, each) => sum + each.count, 0)),
  }));
  const words = years.map((year, index) => `${year}: ${series.map(each => `${each.name} ${each.data[index]}`).join(', ')}`).join('; ');
  return chart(`${t('trend')}. ${words}`, {
    grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: '#5a6675' } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'category', data: years.map(String), axisTick: { show: false }, axisLine: { lineStyle: { color: '#b9c3d0' } } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#edf0f4' } } },
    series,
  }, event => {
    location.hash = to('reports', { year: event.name, verdict: VERDICTS[event.seriesIndex] });
  });
}

function latestReports(reports) {
  return h('div', { class: 'scroll' }, h('table', { class: 'list compact' }, h('tbody', {}, reports.map(report => h('tr', {},
    h('td', { class: 'name' }, h('a', { href: toReport(report.links.report) }, agencyName(report), ' ', report.year ?? '')),
    h('td', {}, verdict(report.verdict)),
    h('td', { class: 'wide' }, report.firstFindings[0] ? h('span', { class: 'clamp one' }, severity(report.firstFindings[0].severity), ' ', both(report.firstFindings[0].message)) : ''),
    h('td', { class: 'narrow quiet' }, time(report.receivedAt)))))));
}
