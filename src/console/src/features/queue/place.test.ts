import { describe, expect, it } from 'vitest';
import type { TicketSummary } from '../../api/types';
import { belongs, type Filter } from '../../queues/views';
import { byDeadline, place, type Loaded } from './place';

const hours = (n: number) => new Date(Date.UTC(2026, 10, 21) + n * 3_600_000).toISOString();
const clock = (due: number) => ({ kind: 'response', startedAt: hours(0), dueAt: hours(due), breached: due < 0 });
const ticket = (id: string, due: number | null, more: Partial<TicketSummary> = {}) =>
  ({
    id,
    version: 1,
    account: 'amazon-eu',
    status: 'open',
    assignee: null,
    snoozedUntil: null,
    first: false,
    clock: due === null ? null : clock(due),
    attentionAt: due === null ? null : hours(due),
    ...more,
  }) as TicketSummary;
const page = (next: string | null, ...items: TicketSummary[]): Loaded => ({ items, next });
const ids = (pages: readonly Loaded[]) => pages.map((p) => p.items.map((item) => item.id).join(''));

describe('the queue', () => {
  const pages = [page('x', ticket('a', 1), ticket('b', 3)), page('y', ticket('c', 5), ticket('d', 7))];

  it('puts a new ticket where its deadline belongs', () => {
    expect(ids(place(pages, ticket('n', 2), true))).toEqual(['anb', 'cd']);
    expect(ids(place(pages, ticket('n', 4), true))).toEqual(['ab', 'ncd']);
    expect(ids(place(pages, ticket('n', 0), true))).toEqual(['nab', 'cd']);
  });

  it('moves a ticket whose deadline changed', () => {
    expect(ids(place(pages, ticket('a', 6, { version: 2 }), true))).toEqual(['b', 'cad']);
  });

  it('puts a risk before an older question', () => {
    const risky = ticket('n', 9, { attentionAt: hours(2) });
    expect(ids(place(pages, risky, true))).toEqual(['anb', 'cd']);
  });

  it('leaves what sorts behind everything loaded to the next page', () => {
    expect(ids(place(pages, ticket('n', 9), true))).toEqual(['ab', 'cd']);
  });

  it('appends at the end when the server has no more', () => {
    expect(ids(place([page(null, ticket('a', 1))], ticket('n', 9), true))).toEqual(['an']);
    expect(ids(place([page('x', ticket('a', 1)), page(null)], ticket('n', null), true))).toEqual(['an', '']);
  });

  it('takes the first ticket of an empty list', () => {
    expect(ids(place([page(null)], ticket('n', 1), true))).toEqual(['n']);
  });

  it('takes out what no longer belongs', () => {
    expect(ids(place(pages, ticket('c', 5, { version: 2 }), false))).toEqual(['ab', 'd']);
  });

  it('ignores a reading older than the one on screen', () => {
    const newer = [page(null, ticket('a', 1, { version: 5 }))];
    expect(place(newer, ticket('a', 9, { version: 4 }), false)).toBe(newer);
  });

  it('leaves what stands before all others at its place', () => {
    const first = [page(null, ticket('a', 9, { first: true }), ticket('b', 1))];
    expect(ids(place(first, ticket('c', 0), true))).toEqual(['acb']);
    expect(ids(place(first, ticket('c', 12, { first: true }), true))).toEqual(['acb']);
  });

  it('orders by deadline, none last, then by id', () => {
    const sorted = [ticket('d', null), ticket('c', 2), ticket('b', 2), ticket('a', null)].sort(byDeadline);
    expect(sorted.map((item) => item.id).join('')).toBe('bcad');
  });
});

describe('a view', () => {
  const now = Date.parse(hours(0));
  const filter = (view: Filter['view'], account: string | null = null): Filter => ({ view, account, me: 'anna' });
  const mine = { assignee: { id: 'anna', displayName: 'Anna' } };

  it('of open tickets leaves out closed and sleeping ones', () => {
    expect(belongs(ticket('a', 1), filter('open'), now)).toBe(true);
    expect(belongs(ticket('a', 1, { status: 'pending' }), filter('open'), now)).toBe(true);
    expect(belongs(ticket('a', 1, { status: 'closed' }), filter('open'), now)).toBe(false);
    expect(belongs(ticket('a', 1, { snoozedUntil: hours(2) }), filter('open'), now)).toBe(false);
    expect(belongs(ticket('a', 1, { snoozedUntil: hours(-2) }), filter('open'), now)).toBe(true);
  });

  it('knows mine, unassigned, breached, snoozed and closed', () => {
    expect(belongs(ticket('a', 1, mine), filter('mine'), now)).toBe(true);
    expect(belongs(ticket('a', 1, mine), filter('unassigned'), now)).toBe(false);
    expect(belongs(ticket('a', -1), filter('breached'), now)).toBe(true);
    expect(belongs(ticket('a', 1), filter('breached'), now)).toBe(false);
    expect(belongs(ticket('a', 1, { snoozedUntil: hours(2) }), filter('snoozed'), now)).toBe(true);
    expect(belongs(ticket('a', 1, { status: 'closed' }), filter('closed'), now)).toBe(true);
  });

  it('can be narrowed to an account', () => {
    expect(belongs(ticket('a', 1), filter('open', 'amazon-eu'), now)).toBe(true);
    expect(belongs(ticket('a', 1), filter('open', 'shopify-x'), now)).toBe(false);
  });
});
