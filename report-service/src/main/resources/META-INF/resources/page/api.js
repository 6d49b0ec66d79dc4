// Asks the documented API, and nothing else.
import { both, t } from './words.js';

/** An answer that is not the one asked for (RFC 9457). */
export class Problem extends Error {
  constructor(status, problem) {
    super(problem ? both({ zh: problem.detailZh, en: problem.detail }) : t('noAnswer'));
    this.status = status;
    this.type = problem?.type ?? '';
    this.title = problem ? both({ zh: problem.titleZh, en: problem.title }) : '';
  }
}

/** Tells the service that it is this page that asks, and no other site through the browser. */
export const OURS = { 'Gongkai-Page': '1' };

const kept = new Map();

/** The answer of an address; the address may hold a query already. */
export async function get(address, given = {}) {
  let response;
  try {
    response = await fetch(address, { ...given, headers: { Accept: 'application/json', ...OURS, ...given.headers } });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, null);
  }
  if (!response.ok) {
    // A session that has run out: the frame offers to sign in again.
    if (response.status === 401) window.dispatchEvent(new Event('signed-out'));
    throw new Problem(response.status, await response.json().catch(() => null));
  }
  return response.status === 204 ? null : response.json();
}

/** The answer of an address that does not change while the page is open. */
export function once(address) {
  if (!kept.has(address)) {
    kept.set(address, get(address).catch(failure => {
      kept.delete(address);
      throw failure;
    }));
  }
  return kept.get(address);
}

/** Sends JSON. */
export function send(method, address, body) {
  return get(address, { method, headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** The bytes of a document. */
export async function bytes(address) {
  let response;
  try {
    response = await fetch(address);
  } catch {
    throw new Problem(0, null);
  }
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null));
  return new Uint8Array(await response.arrayBuffer());
}

/** An address with the given parameters, empty ones left out. */
export function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of parameters instanceof URLSearchParams ? parameters : Object.entries(parameters)) {
    if (value !== null && value !== undefined && String(value).trim() !== '') query.append(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
