// Makes elements. Strings become text, never markup: much of what is shown comes from strangers' documents.

/** An element with attributes, listeners (on…) and children; null and false children are left out. */
export function h(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'dataset') Object.assign(made.dataset, value);
    else if (key === 'value' || key === 'checked' || key === 'selected') made[key] = value;
    else made.setAttribute(key, value === true ? '' : value);
  }
  add(made, children);
  return made;
}

function add(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) add(parent, child);
    else parent.append(child instanceof Node ? child : String(child));
  }
}

/** Several nodes without an element around them. */
export function all(...children) {
  const made = document.createDocumentFragment();
  add(made, children);
  return made;
}

/** Puts an element before the eyes without moving the page more than needed. */
export function reveal(element, within) {
  if (!element) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!within) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: still ? 'auto' : 'smooth' });
    return;
  }
  const place = element.getBoundingClientRect();
  const frame = within.getBoundingClientRect();
  within.scrollTo({
    top: within.scrollTop + place.top - frame.top - frame.height / 2 + place.height / 2,
    left: within.scrollLeft + place.left - frame.left - frame.width / 2 + place.width / 2,
    behavior: still ? 'auto' : 'smooth',
  });
}
