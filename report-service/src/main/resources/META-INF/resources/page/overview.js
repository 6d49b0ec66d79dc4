// The first page: who has filed and who has not, how they did, what goes wrong most often, and where.
import { address, get, once } from './api.js';
import { requery, to, toReport } from './address.js';
import { chart, COLOURS } from './chart.js';
import { reader } from './cells.js';
import { h } from './dom.js';
import { number, share, time } from './format.js';
import { agencyName, exports, heading, severity, verdict, VERDICTS } from './parts.js';
import { both, t } from './words.js';

const MOST_RULES = 8;

export async function show(path, query) {
  const asked = { year: query.get('year'), region: query.get('region') };
  const [overview, rules, latest, told] = await Promise.all([
    get(address('/api/overview', asked)), once('/api/rules'), get(address('/api/reports', { region: asked.region, limit: 6 })), reader(),
  ]);
  const { year, region } = overview;
  const here = { year, region: region?.code };
  const openData = extension => h('a', { href: `/api/open-data/${year}.${extension}`, download: '' }, extension.toUpperCase());
  const content = h('div', { class: 'overview' },
    heading([t('overview'), region ? h('span', { class: 'region-name' }, region.name ?? region.code) : null],
      region ? h('a', { href: to('', { year: asked.year, region: parent(region.code) }) }, t('regionUp')) : null,
      year ? exports('/api/overview', here) : null,
      year ? h('span', { class: 'exports' }, h('span', { class: 'quiet' }, t('openData', year)), openData('csv'), openData('jsonl')) : null,
      h('div', { class: 'years', role: 'group', 'aria-label': t('year') }, overview.trend.slice(-8).map(each => h('button', {
        type: 'button', 'aria-pressed': String(each.year === year), onclick: () => requery({ year: each.year, region: asked.region }),
      }, each.year)))),
    year ? null : h('section', { class: 'card' }, h('p', {}, t('welcome'), ' ', h('a', { href: to('upload') }, t('upload')))),
    h('div', { class: 'tiles' },
      h('a', { class: 'tile', href: to('reports', here) }, h('b', {}, number(overview.filed)),
        h('span', {}, t('filed'))),
      VERDICTS.map(name => h('a', { class: `tile ${name}`, href: to('reports', { ...here, verdict: name }) },
        h('b', {}, number(overview.verdicts[name] ?? 0)), h('span', {}, `${t(`verdict.${name}`)} · ${share(overview.verdicts[name] ?? 0, overview.filed)}`)))),
    overview.expected ? h('p', { class: 'filing' }, filing(overview), t('ofExpected', number(overview.expected), number(overview.expected - overview.missing)), h('a', { href: to('filers', here) },
      overview.missing ? t('missing', number(overview.missing)) : t('noneMissing')), ' ',
      h('span', { class: 'quiet' }, t(`basis.${overview.basis}`), beyond(overview))) : year ? h('p', { class: 'filing' }, h('a', { href: to('filers', here) }, t('enterFilers'))) : null,
    h('div', { class: 'panels' },
      h('section', { class: 'card' }, h('h2', {}, t('topRules'), ' ', h('span', { class: 'quiet' }, year ?? '')), topRules(overview.rules, rules, here)),
      h('section', { class: 'card' }, h('h2', {}, t('trend')), trend(overview.trend, here)),
      overview.regions.length ? h('section', { class: 'card wide' }, h('h2', {}, t('regions')), regions(overview.regions, asked)) : null,
      h('section', { class: 'card wide' }, h('h2', {}, t('latest'), h('a', { class: 'heading-link', href: to('reports', { region: here.region }) }, t('all'))), latestReports(latest.items, told))));
  return { content, title: t('overview'), news: 'show' };
}

function parent(code) {
  return code.length > 6 ? code.slice(0, 6) : code.slice(0, -2);
}

/** Those who filed although nobody expected it. */
function beyond(overview) {
  const count = overview.filed - (overview.expected - overview.missing);
  return count > 0 ? ` ${t('beyondExpected', number(count))}` : '';
}

function filing(overview) {
  const bar = h('i');
  bar.style.width = `${100 * (overview.expected - overview.missing) / overview.expected}%`;
  return h('span', { class: 'filing-bar', role: 'img', 'aria-label': share(overview.expected - overview.missing, overview.expected) }, bar);
}

function topRules(found, rules, here) {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const top = found.filter(each => each.reports > 0).sort((a, b) => b.reports - a.reports).slice(0, MOST_RULES);
  const most = Math.max(1, ...top.map(each => each.reports));
  return top.length === 0 ? h('p', { class: 'empty' }, t('noFindings')) : h('ol', { class: 'bars' }, top.map(each => {
    const bar = h('i', { class: each.severity });
    bar.style.width = `${100 * each.reports / most}%`;
    return h('li', {},
      h('span', {}, severity(each.severity), ' ', h('a', { class: 'subtle', href: to('findings', { ...here, rule: each.rule, status: 'OPEN' }) }, both(byId.get(each.rule)?.summary) || each.rule)),
      h('span', { class: 'quiet' }, t('reportsBroken', number(each.reports)), each.folded ? ` · ${t('foldedIn', number(each.folded))}` : '', dealtWith(each.statuses)),
      h('span', { class: 'bar' }, bar));
  }));
}

/** How many findings of a rule somebody has dealt with already. */
function dealtWith(statuses) {
  const count = ['EXPLAINED', 'WAIVED', 'DISPUTED'].reduce((sum, name) => sum + (statuses[name] ?? 0), 0);
  return count ? ` · ${t('dealtWith', number(count))}` : '';
}

function trend(years, here) {
  const series = VERDICTS.map(name => ({
    name: t(`verdict.${name}`), type: 'bar', stack: 'all', barMaxWidth: 46, itemStyle: { color: COLOURS[name] },
    data: years.map(each => each.verdicts[name] ?? 0),
  }));
  const words = years.map((each, index) => `${each.year}: ${series.map(one => `${one.name} ${one.data[index]}`).join(', ')}`).join('; ');
  return chart(`${t('trend')}. ${words}`, {
    grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: '#5a6675' } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'category', data: years.map(each => String(each.year)), axisTick: { show: false }, axisLine: { lineStyle: { color: '#b9c3d0' } } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#edf0f4' } } },
    series,
  }, event => {
    location.hash = to('reports', { year: event.name, region: here.region, verdict: VERDICTS[event.seriesIndex] });
  });
}

/** A tile for each division: how many filed, and how many of them failed. */
function regions(parts, asked) {
  return h('div', { class: 'regions' }, parts.map(part => {
    const whole = Math.max(part.filed + part.missing, 1);
    const strip = (name, count) => {
      const made = h('i', { class: name });
      made.style.width = `${100 * count / whole}%`;
      return made;
    };
    const inside = [h('b', {}, part.name ?? part.code ?? t('regionUnknown')),
      h('span', { class: 'strip', 'aria-hidden': 'true' }, strip('failed', part.failed), strip('ok', part.filed - part.failed)),
      h('span', { class: 'quiet' }, `${t('filedShort', number(part.filed))}${part.missing ? ` · ${t('missingShort', number(part.missing))}` : ''}${part.failed ? ` · ${t('failedShort', number(part.failed))}` : ''}`)];
    return part.code ? h('a', { class: 'region', href: to('', { year: asked.year, region: part.code }) }, inside) : h('div', { class: 'region' }, inside);
  }));
}

function latestReports(reports, told) {
  return h('div', { class: 'scroll' }, h('table', { class: 'list compact latest' }, h('tbody', {}, reports.map(report => h('tr', {},
    h('td', { class: 'name' }, h('a', { href: toReport(report.links.report) }, agencyName(report), ' ', report.year ?? '')),
    h('td', { class: 'narrow' }, verdict(report.verdict)),
    h('td', { class: 'wide' }, report.firstFindings[0] ? h('span', { class: 'clamp one' }, severity(report.firstFindings[0].severity), ' ', told(report.firstFindings[0].message)) : ''),
    h('td', { class: 'narrow quiet' }, time(report.receivedAt)))))));
}
