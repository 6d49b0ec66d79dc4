// Who is signed in, and what that person may do. What one may not do is not offered; the services refuse it anyway.
import { get } from './api.js';

let me = null;

/** Asks who it is; false when nobody is signed in. */
export async function isSignedIn() {
  try {
    me = await get('/api/me');
    return true;
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    return false;
  }
}

export const name = () => me.name;
export const roles = () => me.roles;

/** Whether the person has one of these roles. */
export const is = (...names) => names.some(each => me.roles.includes(each));
