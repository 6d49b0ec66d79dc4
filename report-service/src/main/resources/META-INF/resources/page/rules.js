// The catalogue of rules, and how many reports break each of them.
import { get, once } from './api.js';
import { to } from './address.js';
import { h } from './dom.js';
import { number } from './format.js';
import { exports, heading, severity } from './parts.js';
import { both, t } from './words.js';

export async function show() {
  const [rules, statistics] = await Promise.all([once('/api/rules'), get('/api/statistics')]);
  const broken = new Map();
  for (const each of statistics.findings) {
    const sum = broken.get(each.rule) ?? { count: 0, folded: 0 };
    broken.set(each.rule, { count: sum.count + each.count, folded: sum.folded + each.folded });
  }
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
        h('div', { class: 'rule-count' }, counted(rule.id, broken.get(rule.id)))))))));
  return { content, title: t('rules') };
}

/** How many are open, as the list that it leads to has them. */
function counted(rule, sum) {
  if (!sum?.count) return h('span', { class: 'quiet' }, t('noneBroken'));
  return [h('a', { href: to('findings', { rule, status: 'OPEN' }) }, t('findingsOpen', number(sum.count))),
    sum.folded ? h('span', { class: 'quiet below-name' }, t('foldedIn', number(sum.folded))) : null];
}
