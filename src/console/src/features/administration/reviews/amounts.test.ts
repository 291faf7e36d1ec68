import { expect, it } from 'vitest';
import { readAmounts, written } from './amounts';

it('reads an amount a line, as people write them', () => {
  expect(readAmounts('100 EUR\n\n 49,90 gbp ')).toEqual([
    { amount: 100, currency: 'EUR' },
    { amount: 49.9, currency: 'GBP' },
  ]);
  expect(readAmounts('')).toEqual([]);
});

it('does not guess', () => {
  expect(readAmounts('100')).toBeNull();
  expect(readAmounts('a hundred EUR')).toBeNull();
});

it('writes what it reads', () => {
  const amounts = [{ amount: 25.5, currency: 'EUR' }];
  expect(readAmounts(written(amounts))).toEqual(amounts);
});
