import { describe, expect, it } from 'vitest';
import type { TicketSummary } from '../../api/types';
import { hour } from '../../clock/stage';
import { arrange, changesAt, countOf, goesOn, rowsOf, type Line } from './sections';

/** Ten in the morning, wherever the test runs. */
const now = new Date(2026, 10, 21, 10).getTime();
const ticket = (id: string, hours: number | null, first = false) =>
  ({ id, first, attentionAt: hours === null ? null : new Date(now + hours * hour).toISOString() }) as TicketSummary;
const tickets = [
  ticket('claim', 30, true),
  ticket('worst', -3),
  ticket('missed', 0),
  ticket('soon', 1),
  ticket('noon', 2),
  ticket('tomorrow', 14),
  ticket('quiet', null),
];
const said = (lines: readonly Line[]) =>
  lines.map((line) => (line.kind === 'row' ? line.key : `${line.key} ${line.count}${line.more ? '+' : ''}`));

describe('a queue', () => {
  it('is cut where its deadlines are missed, near, of today, later, and none', () => {
    expect(said(arrange(tickets, now, true))).toEqual([
      'first 1',
      'claim',
      'missed 2',
      'worst',
      'missed',
      'hour 1',
      'soon',
      'today 1',
      'noon',
      'later 1',
      'tomorrow',
      'none 1+',
      'quiet',
    ]);
  });

  it('shouts only about the worst one', () => {
    const worst = arrange(tickets, now, false).flatMap((line) => (line.kind === 'row' && line.worst ? [line.key] : []));
    expect(worst).toEqual(['worst']);
  });

  it('has no headings where nothing has a deadline, and none in another order', () => {
    expect(said(arrange([ticket('a', null), ticket('b', null)], now, false))).toEqual(['a', 'b']);
    expect(said(rowsOf(tickets))).toEqual(tickets.map(({ id }) => id));
  });

  it('changes by the clock alone when the next ticket comes near, is missed, or the day ends', () => {
    expect(changesAt([ticket('a', 3)], now)).toBe(now + 2 * hour);
    expect(changesAt([ticket('a', 0.5), ticket('b', 4)], now)).toBe(now + 0.5 * hour);
    expect(changesAt([ticket('a', 40), ticket('b', null), ticket('c', 0.5, true)], now)).toBe(now + 14 * hour);
  });
});

it('goes on where rows come at the end only', () => {
  const shown = arrange(tickets, now, true);
  expect(goesOn(shown, arrange([...tickets, ticket('z', null)], now, true))).toBe(true);
  expect(goesOn(shown, arrange(tickets.slice(1), now, true))).toBe(false);
  expect(goesOn(shown, arrange([ticket('new', -9), ...tickets], now, true))).toBe(false);
});

describe('a heading', () => {
  const later = { kind: 'heading', key: 'later', count: 50 } as const;
  const counted = (later: number) => ({ first: 0, missed: 0, hour: 0, today: 0, later, none: 0 });

  it('says what is loaded where all of it is', () => {
    expect(countOf({ ...later, more: false }, counted(70))).toEqual({ count: 50, more: false });
  });

  it('says what the server counted where there is more', () => {
    expect(countOf({ ...later, more: true }, counted(70))).toEqual({ count: 70, more: false });
    expect(countOf({ ...later, more: true }, counted(1000))).toEqual({ count: 1000, more: true });
  });

  it('never says less than what is shown', () => {
    expect(countOf({ ...later, more: true }, undefined)).toEqual({ count: 50, more: true });
    expect(countOf({ ...later, more: true }, counted(49))).toEqual({ count: 50, more: true });
  });
});
