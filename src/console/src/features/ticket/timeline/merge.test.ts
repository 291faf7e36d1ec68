import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../api/types';
import { merge, nothing, rereadAfter, since, type Timeline } from './merge';

const base = { at: '2026-11-21T08:00:00Z', by: { kind: 'system', id: 'system/clock', displayName: 'clock' } };
const entry = (version: number, more: object = {}) =>
  ({ ...base, version, type: 'ticket.tags-changed', kind: 'activity', ...more }) as Entry;
const message = (version: number, answered: object | null = null) =>
  entry(version, { type: 'ticket.message-received', kind: 'message', message: { direction: 'in', answered } });
const reply = (version: number, state: string) =>
  entry(version, { type: 'ticket.reply-queued', kind: 'reply', reply: { id: `r${version}`, state } });
const timeline = (...entries: Entry[]): Timeline => merge(nothing, entries, entries.at(-1)?.version ?? 0);
const versions = (value: Timeline) => value.entries.map((e) => e.version);

describe('merging', () => {
  it('appends in the order of versions, whatever the order of arrival', () => {
    expect(versions(merge(timeline(entry(1), entry(2)), [entry(5), entry(3)], 5))).toEqual([1, 2, 3, 5]);
  });

  it('does not double an entry that arrives twice', () => {
    const known = timeline(entry(1), entry(2));
    expect(versions(merge(known, [entry(2), entry(3)], 3))).toEqual([1, 2, 3]);
  });

  it('takes the newer reading of an entry', () => {
    const known = timeline(reply(4, 'queued'));
    expect(merge(known, [reply(4, 'sent')], 5).entries[0]?.reply?.state).toBe('sent');
  });

  it('never lets the version fall when an old answer arrives late', () => {
    const known = timeline(entry(1), entry(9));
    expect(merge(known, [entry(1)], 1).version).toBe(9);
  });

  it('moves the version past events that show nothing', () => {
    expect(merge(timeline(entry(1)), [], 4).version).toBe(4);
  });
});

describe('reading again', () => {
  it('is not needed for news that change nothing older', () => {
    expect(rereadAfter(timeline(message(1)), [message(2), reply(3, 'queued')])).toBeNull();
  });

  it('starts at the oldest entry a sent reply can have changed', () => {
    const answered = { at: base.at, elapsedSeconds: 1, by: base.by };
    const known = timeline(message(1, answered), entry(2), message(3), reply(4, 'queued'));
    expect(rereadAfter(known, [entry(5, { type: 'ticket.reply-sent' })])).toBe(2);
  });

  it('covers everything after a bounce, which can take answers back', () => {
    expect(rereadAfter(timeline(message(1)), [entry(6, { type: 'ticket.reply-bounced' })])).toBe(0);
  });
});

it('tells what the conversation gained, without notes, tags and clocks', () => {
  const known = timeline(
    message(1),
    entry(2),
    reply(3, 'sent'),
    entry(4, { kind: 'note' }),
    entry(5, { type: 'ticket.status-changed' }),
  );
  expect(since(known, 1).map((e) => e.version)).toEqual([3, 5]);
});
