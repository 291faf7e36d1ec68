import { expect, it } from 'vitest';
import { backoff } from './backoff';

it('doubles', () => {
  expect([0, 1, 2, 3].map((attempt) => backoff(attempt, () => 1))).toEqual([300, 600, 1200, 2400]);
});

it('never waits longer than 15 s and never gives up', () => {
  expect(backoff(500, () => 1)).toBe(15_000);
});

it('spreads callers over half of the wait', () => {
  expect(backoff(2, () => 0)).toBe(600);
  expect(backoff(2, () => 0.5)).toBe(900);
});
