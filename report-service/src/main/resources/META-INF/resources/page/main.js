// The frame: navigation, language, and the view that the address names.
import { here, to } from './address.js';
import { h } from './dom.js';
import { listen } from './live.js';
import { isChinese, switchLanguage, t } from './words.js';
import { is, isSignedIn, name, roles } from './me.js';
import { failure, rowsShown, withRows } from './parts.js';

/** Views by the first word of the address. Each is loaded when it is first needed. */
const views = {
  '': () => import('./overview.js'),
  upload: () => import('./upload.js'),
  draft: () => import('./draft.js'),
  reports: () => import('./reports.js'),
  report: () => import('./report.js'),
  compare: () => import('./compare.js'),
  findings: () => import('./findings.js'),
  rules: () => import('./rules.js'),
  across: () => import('./across.js'),
  subscriptions: () => import('./subscriptions.js'),
  'dead-letters': () => import('./deadletters.js'),
  filers: () => import('./filers.js'),
  acts: () => import('./acts.js'),
  search: () => import('./search.js'),
  agencies: () => import('./agencies.js'),
};

const readers = ['agency', 'admin'];
const everybody = ['portal', 'agency', 'admin', 'operator'];

/** The views, their words, and whose they are; the first that somebody has is where they begin. */
const menu = [
  ['', 'overview', readers], ['reports', 'reports', readers], ['findings', 'findings', readers], ['search', 'search', readers],
  ['agencies', 'agencies', readers], ['across', 'across', readers], ['upload', 'upload', ['portal', 'admin']], ['acts', 'acts', ['admin']],
  ['subscriptions', 'subscriptions', readers], ['dead-letters', 'deadLetters', ['operator', 'admin']], ['rules', 'rules', everybody],
];
const mine = () => menu.filter(([, , whose]) => is(...whose));
const isMine = view => mine().some(([each]) => each === view) || !menu.some(([each]) => each === view);

let leave = null;
let shown = 0;

function frame() {
  const current = here().path[0] ?? '';
  const owner = { report: 'reports', compare: 'reports', draft: 'upload', filers: '' }[current] ?? current;
  return [
    h('a', { class: 'skip', href: '#content', onclick: skip }, t('skip')),
    h('header', { class: 'top' },
      h('div', { class: 'top-inner' },
        h('a', { class: 'brand', href: to('') },
          h('img', { src: 'page/mark.svg', alt: '', width: 28, height: 28 }),
          h('span', { class: 'brand-name' }, '公开'),
          h('span', { class: 'brand-title' }, t('title'))),
        h('nav', { class: 'menu', 'aria-label': t('menu'), onscroll: event => hint(event.target) },
          mine().map(([view, word]) => h('a',
            { href: to(view), 'aria-current': owner === view ? 'page' : null }, t(word)))),
        h('button', { class: 'language', type: 'button', lang: isChinese() ? 'en' : 'zh-CN', 'aria-label': t('languageSwitch'), onclick: translate },
          t('language')),
        h('span', { class: 'person' }, name(), ' ', h('span', { class: 'roles' }, roles().filter(role => everybody.includes(role)).map(role => t(`role.${role}`)).join(' · '))),
        h('a', { class: 'sign-out', href: '/sign-out' }, t('signOut')))),
    h('main', { id: 'content', tabindex: '-1' }),
    h('footer', { class: 'foot' },
      h('span', {}, 'Gongkai 公开'),
      h('a', { href: '/q/openapi?format=json' }, t('api'))),
  ];
}

/** On a phone the menu is wider than the window: an arrow stands on each side where there is more of it. */
function hint(nav) {
  nav.classList.toggle('more-before', nav.scrollLeft > 16);
  nav.classList.toggle('more-after', nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 16);
}

function skip(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

function translate() {
  switchLanguage();
  render();
  document.querySelector('.language').focus();
}

async function render() {
  const turn = ++shown;
  leave?.();
  leave = null;
  document.documentElement.lang = isChinese() ? 'zh-CN' : 'en';
  document.body.replaceChildren(...frame());
  document.querySelector('.menu [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  hint(document.querySelector('.menu'));
  const main = document.getElementById('content');
  main.append(h('p', { class: 'loading', role: 'status' }, t('loading')));
  const { path, query } = here();
  if (path.length === 0 && !isMine('') && mine().length) {
    location.replace(to(mine()[0][0]));
    return;
  }
  if (!isMine(path[0] ?? '')) {
    main.replaceChildren(h('div', { class: 'empty' }, h('p', {}, t('notOffered'))));
    return;
  }
  const load = views[path[0] ?? ''];
  if (!load) {
    main.replaceChildren(h('div', { class: 'empty' }, h('p', {}, t('notFoundHere')), h('a', { href: to('') }, t('overview'))));
    return;
  }
  try {
    const view = await load();
    const made = await view.show(path.slice(1), query);
    if (turn !== shown) {
      made.leave?.();
      return;
    }
    leave = made.leave ?? null;
    document.title = `${made.title ? `${made.title} · ` : ''}${t('title')}`;
    main.replaceChildren(made.content);
    made.ready?.();
    main.dataset.shown = location.hash;
    hearNews(main, made);
  } catch (problem) {
    if (turn === shown) main.replaceChildren(failure(problem));
  }
}

/**
 * Says that something new has come. A view that only tells (news: 'show') shows it at once; where a person may be reading
 * or writing (news: 'offer', or a function that knows what concerns it) it is offered.
 */
function hearNews(main, made) {
  let count = 0;
  listen(made.news ? notices => {
    const concerned = typeof made.news === 'function' ? notices.filter(made.news) : notices;
    if (concerned.length === 0) return;
    if (made.news === 'show') {
      renew();
      return;
    }
    count += concerned.length;
    main.querySelector('.news')?.remove();
    const isOfOne = typeof made.news === 'function';
    main.prepend(h('p', { class: 'news', role: 'status' }, isOfOne ? t('newsOfOne') : t('news', count), ' ',
      h('button', { type: 'button', class: 'link', onclick: renew }, t(isOfOne ? 'seeAll' : 'newsShow'))));
  } : null);
}

/** Shows the same view with what is new, where it is: as many rows, and scrolled as far. */
async function renew() {
  const turn = ++shown;
  const { path, query } = here();
  const main = document.getElementById('content');
  const view = await views[path[0] ?? '']();
  const made = await withRows(rowsShown(main), () => view.show(path.slice(1), query)).catch(() => null);
  if (turn !== shown || !made) {
    made?.leave?.();
    return;
  }
  leave?.();
  leave = made.leave ?? null;
  const top = scrollY;
  const field = main.contains(document.activeElement) ? document.activeElement.getAttribute('name') : null;
  main.replaceChildren(made.content);
  scrollTo({ top, behavior: 'instant' });
  if (field) main.querySelector(`[name="${CSS.escape(field)}"]`)?.focus({ preventScroll: true });
  hearNews(main, made);
}

let last = here().path.join('/');

window.addEventListener('hashchange', async () => {
  if (!document.getElementById('content')) return; // nobody is signed in
  const view = here().path.join('/');
  const isSame = view === last;
  const field = isSame ? document.activeElement?.getAttribute('name') : null;
  last = view;
  if (!isSame) window.scrollTo(0, 0);
  await render();
  // Whoever cannot see that the page has changed is taken there.
  const main = document.getElementById('content');
  ((field && main.querySelector(`[name="${CSS.escape(field)}"]`)) || main).focus({ preventScroll: true });
});

/** For somebody who is not signed in there is one thing to do. */
function offerToSignIn() {
  leave?.();
  leave = null;
  shown += 1;
  document.body.replaceChildren(h('main', { class: 'welcome' },
    h('img', { src: 'page/mark.svg', alt: '', width: 56, height: 56 }), h('h1', {}, t('title')), h('p', {}, t('signInHint')),
    h('p', {}, h('a', { class: 'primary button', href: '/sign-in', onclick: () => sessionStorage.setItem(WANTED, location.hash) }, t('signIn'))),
    h('ul', { class: 'ways-in' }, h('li', {}, t('signInOrganisation')), h('li', {}, t('signInHere'), ' ', h('code', {}, './gongkai link admin'))),
    h('button', { type: 'button', class: 'link', onclick: () => {
      switchLanguage();
      offerToSignIn();
    } }, t('language'))));
}

/** Where somebody wanted to go before they had to sign in. */
const WANTED = 'gongkai.wanted';

function goOn() {
  const wanted = sessionStorage.getItem(WANTED);
  sessionStorage.removeItem(WANTED);
  if (wanted) history.replaceState(null, '', wanted);
}

window.addEventListener('signed-out', offerToSignIn);

if (await isSignedIn().catch(problem => document.body.replaceChildren(failure(problem)))) {
  goOn();
  render();
}
