import { expect, it } from 'vitest';
import type { Entry } from '../api/types';
import { group, interleave } from './groups';

const entry = (version: number, kind: string, minute = version, ticket: string | null = 'here') =>
  ({ version, kind, ticket, at: new Date(2026, 10, 21, 8, minute).toISOString() }) as Entry;

it('folds activities in a row and nothing else', () => {
  const groups = group([
    entry(1, 'message'),
    entry(2, 'activity'),
    entry(3, 'activity'),
    entry(4, 'note'),
    entry(5, 'activity'),
  ]);
  expect(groups.map((g) => (g.kind === 'activities' ? g.entries.length : g.kind))).toEqual([
    'day',
    'entry',
    2,
    'entry',
    1,
  ]);
});

it('starts a new day with its date and never folds across it', () => {
  const groups = group([entry(1, 'activity'), entry(2, 'activity', 24 * 60)]);
  expect(groups.map((g) => g.kind)).toEqual(['day', 'activities', 'day', 'activities']);
});

it('puts what was said elsewhere about the order between, and takes this ticket from its live timeline only', () => {
  const own = [entry(1, 'message', 1), entry(2, 'reply', 9)];
  const others = [entry(1, 'message', 5, 'there'), entry(1, 'message', 1), entry(3, 'activity', 7, null)];
  expect(interleave(own, others, 'here').map((e) => `${e.ticket ?? 'order'}${e.version}`)).toEqual([
    'here1',
    'there1',
    'order3',
    'here2',
  ]);
});
