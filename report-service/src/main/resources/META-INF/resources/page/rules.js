// The catalogue of rules, and how many reports break each of them.
import { get, once } from './api.js';
import { to } from './address.js';
import { all, h } from './dom.js';
import { number } from './format.js';
import { exports, heading, severity } from './parts.js';
import { both, t } from './words.js';

export async function show() {
  const rules = await once('/api/rules');
  // Counting takes longer than the catalogue does, which does not wait for it.
  const broken = get('/api/statistics').then(sums, () => null);
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
        counted(rule.id, broken)))))));
  return { content, title: t('rules') };
}

function sums(statistics) {
  const broken = new Map();
  for (const each of statistics.findings) {
    const sum = broken.get(each.rule) ?? { count: 0, folded: 0 };
    broken.set(each.rule, { count: sum.count + each.count, folded: sum.folded + each.folded });
  }
  return broken;
}

/** How many are open, as the list that it leads to has them; nothing where nobody could tell. */
function counted(rule, broken) {
  const place = h('div', { class: 'rule-count' });
  broken.then(known => {
    if (!known) return;
    const sum = known.get(rule);
    place.replaceChildren(all(sum?.count
      ? [h('a', { href: to('findings', { rule, status: 'OPEN' }) }, t('findingsOpen', number(sum.count))),
        sum.folded ? h('span', { class: 'quiet below-name' }, t('foldedIn', number(sum.folded))) : null]
      : h('span', { class: 'quiet' }, t('noneBroken'))));
  });
  return place;
}
