// Load on a desk over REST: writers that send a command again until it is answered, and what of it the record has in the end.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const account = 'drill-eu';

export const request = async (front, key, method, path, body, idempotency) => {
  const response = await fetch(`${front}/api/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-api-key': key, ...(idempotency && { 'idempotency-key': idempotency }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  if (!response.ok) {
    const code = /"code": *"([^"]+)"/.exec(text)?.[1] ?? 'without a code';
    throw Object.assign(new Error(`${method} ${path}: ${response.status} ${text}`), { status: response.status, said: `${response.status} ${code}` });
  }
  return text ? JSON.parse(text) : null;
};

/** Writes notes until told to stop. A command without an answer, or with one of 5xx, is sent again with its key, as a client should. */
export const load = (call, ids, writers) => {
  const seen = { acknowledged: [], refused: [], failures: new Map(), again: 0, slowest: 0, pause: 0, last: performance.now(), running: true };
  const write = async (writer) => {
    for (let i = 0; seen.running; i++) {
      const [ticket, key, began] = [ids[(writer + i * writers) % ids.length], randomUUID(), performance.now()];
      for (;;) {
        try {
          const note = await call('POST', `tickets/${ticket}/notes`, { text: `${writer}-${i}` }, key);
          const now = performance.now();
          seen.slowest = Math.max(seen.slowest, now - began);
          seen.pause = Math.max(seen.pause, now - seen.last);
          seen.last = now;
          seen.acknowledged.push({ ticket, note: note.note ?? note.id, text: `${writer}-${i}` });
          break;
        } catch (error) {
          if (error.status && error.status < 500) {
            seen.refused.push(error.message);
            break;
          }
          const said = error.said ?? 'no answer';
          seen.failures.set(said, (seen.failures.get(said) ?? 0) + 1);
          seen.again++;
          await pause(100);
        }
      }
    }
  };
  const done = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return {
    seen,
    /** Figures from the call of `phase` until the call of what it returns. */
    phase: () => {
      const before = { count: seen.acknowledged.length, again: seen.again, at: performance.now() };
      Object.assign(seen, { slowest: 0, pause: 0, last: before.at, failures: new Map() });
      return () => ({
        rate: ((seen.acknowledged.length - before.count) * 1000) / (performance.now() - before.at),
        again: seen.again - before.again,
        slowest: seen.slowest,
        pause: Math.max(seen.pause, performance.now() - seen.last),
        failures: seen.failures,
      });
    },
    stop: async () => {
      seen.running = false;
      await done;
    },
  };
};

export const openTickets = async (call, tickets) => {
  await call('PUT', `accounts/${account}`, { name: 'Drill', channel: 'amazon', region: 'EU', official: true });
  const run = randomUUID();
  return Promise.all(
    Array.from({ length: tickets }, async (_, i) => {
      const message = { account, externalId: `${run}-${i}`, thread: `${run}-${i}`, sender: { kind: 'buyer' }, text: 'Hello', source: { kind: 'api', verified: 'none' } };
      return (await call('POST', 'messages', message, `${run}-${i}`)).ticket;
    }),
  );
};

export const history = async (call, ticket) => {
  const entries = [];
  for (let after = 0; ; ) {
    const { items } = await call('GET', `tickets/${ticket}/timeline?after=${after}&limit=200`);
    if (items.length === 0) return entries;
    entries.push(...items);
    after = items.at(-1).version;
  }
};

/** What was acknowledged and is not recorded, or not once. */
export const faultsOf = (ticket, entries, acknowledged) => {
  const written = acknowledged.filter((one) => one.ticket === ticket).map((one) => one.text).sort();
  const found = entries.filter((entry) => entry.note).map((entry) => entry.note.text).sort();
  return JSON.stringify(written) === JSON.stringify(found) ? [] : [`${ticket}: ${written.length} notes acknowledged, ${found.length} recorded`];
};
