// Where a person is on the page: everything a view shows can be linked to.

/** The view and its words from the address: #/reports?year=2020. */
export function here() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  return {
    path: path.split('/').map(decodeURIComponent).filter(part => part !== ''),
    query: new URLSearchParams(query ?? ''),
  };
}

/** An address of this page. */
export function to(path, parameters = {}) {
  const words = (Array.isArray(path) ? path : [path]).map(encodeURIComponent).join('/');
  const query = new URLSearchParams();
  for (const [name, value] of parameters instanceof URLSearchParams ? parameters : Object.entries(parameters)) {
    if (value !== null && value !== undefined && String(value) !== '') query.append(name, value);
  }
  const text = query.toString();
  return `#/${words}${text ? `?${text}` : ''}`;
}

/** The page of a report: its address in the API tells agency and year, or the submission where either is unknown. */
export function toReport(href, parameters = {}) {
  return to(['report', ...href.replace(/^\/api\/reports\//, '').split('/').map(decodeURIComponent)], parameters);
}

/** Changes the query without leaving the view. */
export function requery(query) {
  const { path } = here();
  location.hash = to(path, query);
}
