// Speaks to the endpoint of a day and tells what became of it.
import { sameFigures } from './row.js';

const LONGEST_WAIT = 20_000;
const KINDS = new Map([
  ['day-changed', 'conflict'],
  ['reason-required', 'reason'],
  ['locked-month', 'locked'],
  ['antiforgery', 'stale'],
  ['key-taken', 'keyTaken'],
]);

/** Sends a day; `kind` of the answer: saved, conflict, reason, locked, stale, keyTaken, signedOut, offline or refused. */
export async function sendDay(url, body, { version, key, token }) {
  let answer;
  let data;
  try {
    answer = await fetch(url, {
      method: 'PUT',
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_WAIT),
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${version}"`,
        'Idempotency-Key': key,
        RequestVerificationToken: token,
      },
      body: JSON.stringify(body),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return { kind: 'signedOut' };
    }

    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
      return { kind: 'offline' };
    }

    data = await answer.json();
  } catch (failure) {
    // An answer that is no JSON came from something in between, and is none.
    return { kind: answer && failure instanceof SyntaxError ? 'refused' : 'offline' };
  }

  if (answer.ok) {
    return { kind: 'saved', day: dayOf(data, answer.headers.get('ETag')) };
  }

  const kind = KINDS.get(String(data.type).split('/').at(-1)) ?? 'refused';
  const current = data.current ? { ...dayOf(data.current, null), version: data.current.version } : null;
  if (kind === 'conflict' && current && sameFigures(current, body)) {
    // Somebody else has entered the very same: there is nothing to decide.
    return { kind: 'saved', day: { ...current, who: data.who, at: data.at } };
  }

  return { kind, status: answer.status, detail: data.detail, day: current, who: data.who, at: data.at };
}

function dayOf(data, tag) {
  const { visits, revenue, transactions, note, closed, who, at } = data;
  return { visits, revenue, transactions, note, closed, who, at, version: Number(tag?.replaceAll('"', '')) };
}
