import { expect, it } from 'vitest';
import { eachAtOnce, partsOf } from './together';

it('acts on each once, never on more at once than it may, and answers in their order', async () => {
  let running = 0;
  let most = 0;
  const act = async (item: number) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    return { item };
  };
  const items = [5, 3, 9, 1, 7];
  expect(await eachAtOnce(items, 2, act)).toEqual(items.map((item) => ({ item })));
  expect(most).toBe(2);
});

it('cuts a long list into parts that a request may hold', () => {
  expect(partsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(partsOf([], 2)).toEqual([]);
});
