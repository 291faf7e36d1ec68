import { describe, expect, it } from 'vitest';
import type { Entry } from '../api/types';
import { group, happenedAt, recordedLater, together } from './groups';

const time = (minute: number) => new Date(2026, 10, 21, 8, minute).toISOString();
const entry = (version: number, kind: string, minute = version, ticket: string | null = 'here') =>
  ({ version, kind, ticket, at: time(minute) }) as Entry;
/** A message that was written at one time and recorded at another. */
const message = (version: number, written: number, recorded: number) =>
  ({ ...entry(version, 'message', recorded), message: { occurredAt: time(written) } }) as Entry;
const shown = (entries: readonly Entry[]) =>
  group(entries).map((g) =>
    g.kind === 'day' ? 'day' : g.kind === 'entry' ? g.entry.version : g.entries.map((e) => e.version).join('+'),
  );

it('folds activities in a row and nothing else', () => {
  expect(
    shown([entry(1, 'message'), entry(2, 'activity'), entry(3, 'activity'), entry(4, 'note'), entry(5, 'activity')]),
  ).toEqual(['day', 1, '2+3', 4, '5']);
});

it('starts a new day with its date and never folds across it', () => {
  expect(shown([entry(1, 'activity'), entry(2, 'activity', 24 * 60)])).toEqual(['day', '1', 'day', '2']);
});

it('puts what was said elsewhere about the order between, and takes this ticket from its live timeline only', () => {
  const own = [entry(1, 'message', 1), entry(2, 'reply', 9)];
  const others = [entry(11, 'message', 5, 'there'), entry(1, 'message', 1), entry(13, 'activity', 7, null)];
  expect(shown(together(own, others, 'here'))).toEqual(['day', 1, 11, '13', 2]);
});

describe('the one clock of a record', () => {
  const day = 24 * 60;

  it('is when things happened, for order and day alike', () => {
    const imported = [message(1, -day, day), message(2, -2 * day, day), entry(3, 'reply', 5)];
    expect(shown(imported)).toEqual(['day', 2, 'day', 1, 'day', 3]);
  });

  it('does not believe a date after the recording', () => {
    expect(happenedAt(message(1, 90, 60))).toBe(time(60));
  });

  it('tells of a late recording, not of the moment that every mail takes', () => {
    expect(recordedLater(message(1, 0, 90))).toBe(time(90));
    expect(recordedLater(message(1, 0, 1))).toBeNull();
    expect(recordedLater(entry(1, 'reply'))).toBeNull();
  });

  it('keeps the order of the record for what happened at once', () => {
    expect(shown([entry(3, 'note', 1), entry(2, 'reply', 1)])).toEqual(['day', 2, 3]);
  });
});
