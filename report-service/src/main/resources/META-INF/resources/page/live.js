// What becomes of reports, as it happens: one connection (server-sent events) as long as somebody looks at the page.
import { OURS } from './api.js';

/** A stream that ended or never came is asked for again after so long. */
const AGAIN = 3_000;
const AGAIN_AFTER_REFUSAL = 60_000;
/** Reports come in heaps: what is heard within this time is told at once. */
const TOGETHER = 1_500;

let last = null; // id of the last frame, from where the stream goes on
let connection = null;
let waiting = null;
let hear = null;
let heard = [];

/** Tells what has come since it was told last; whoever listened before hears nothing any more. */
export function listen(tell) {
  hear = tell;
  heard = [];
  follow();
}

async function follow() {
  if (connection || document.hidden) return;
  clearTimeout(waiting);
  const mine = connection = new AbortController();
  let again = AGAIN;
  try {
    const headers = { Accept: 'text/event-stream', ...OURS, ...(last ? { 'Last-Event-ID': last } : {}) };
    const answer = await fetch('/api/events', { headers, signal: mine.signal, cache: 'no-store' });
    if (answer.status === 200) await frames(answer.body.pipeThrough(new TextDecoderStream()));
    else again = AGAIN_AFTER_REFUSAL;
  } catch {
    // The service is away, or nobody looks any more.
  }
  if (connection !== mine) return;
  connection = null;
  waiting = setTimeout(follow, again);
}

async function frames(stream) {
  let rest = '';
  for (const reader = stream.getReader(); ;) {
    const { value, done } = await reader.read();
    if (done) return;
    const whole = (rest + value).split(/\r?\n\r?\n/);
    rest = whole.pop();
    whole.forEach(frame);
  }
}

/** A frame without data only says how far the stream has come. */
function frame(text) {
  const fields = text.split(/\r?\n/).map(line => line.match(/^(id|data): ?(.*)$/)).filter(Boolean);
  for (const [, name, value] of fields) {
    if (name === 'id') last = value;
  }
  const data = fields.filter(([, name]) => name === 'data').map(([, , value]) => value).join('\n');
  if (!data) return;
  if (heard.length === 0) setTimeout(tell, TOGETHER);
  heard.push(JSON.parse(data));
}

function tell() {
  const news = heard;
  heard = [];
  if (news.length) hear?.(news);
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    follow();
    return;
  }
  clearTimeout(waiting);
  connection?.abort();
  connection = null;
});
