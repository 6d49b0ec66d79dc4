// The catalogue of rules, and how many reports break each of them.
import { get, once } from './api.js';
import { to } from './address.js';
import { h } from './dom.js';
import { exports, heading, severity } from './parts.js';
import { both, t } from './words.js';

export async function show() {
  const [rules, statistics] = await Promise.all([once('/api/rules'), get('/api/statistics')]);
  const broken = new Map(statistics.findings.map(each => [each.rule, each.reports]));
  const groups = [...new Set(rules.map(rule => rule.group))];
  const content = h('div', {},
    heading([t('rules'), ' ', h('span', { class: 'quiet' }, rules.length)], exports('/api/rules', {})),
    h('p', { class: 'intro' }, t('rulesIntro')),
    h('nav', { class: 'jump', 'aria-label': t('rules') }, groups.map(group => h('button', {
      type: 'button', class: 'link', onclick: () => document.getElementById(`group-${group}`).scrollIntoView({ behavior: 'smooth' }),
    }, t(`group.${group}`)))),
    groups.map(group => h('section', { class: 'card', id: `group-${group}` }, h('h2', {}, t(`group.${group}`)),
      h('ul', { class: 'rules' }, rules.filter(rule => rule.group === group).map(rule => h('li', {},
        h('div', {}, severity(rule.severity)),
        h('div', { class: 'rule-text' },
          h('p', {}, h('b', {}, both(rule.summary)), ' ', h('code', {}, rule.id)),
          rule.explanation ? h('p', { class: 'quiet' }, both(rule.explanation)) : null,
          h('p', { class: 'quiet' }, `${t('basis')} ${rule.basis}`)),
        h('div', { class: 'rule-count' }, broken.get(rule.id)
          ? h('a', { href: to('findings', { rule: rule.id, status: 'OPEN' }) }, t('reportsBroken', broken.get(rule.id)))
          : h('span', { class: 'quiet' }, t('noneBroken')))))))));
  return { content, title: t('rules') };
}
