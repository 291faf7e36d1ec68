import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Coalesce } from './coalesce';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('hands a burst over once, each id once, and starts anew after that', () => {
  const flushed: string[][] = [];
  const coalesce = new Coalesce(100, (ids) => flushed.push([...ids]));
  ['a', 'b', 'a'].forEach((id) => coalesce.add(id));
  vi.advanceTimersByTime(100);
  coalesce.add('c');
  vi.advanceTimersByTime(100);
  expect(flushed).toEqual([['a', 'b'], ['c']]);
});

it('hands over nothing after it was stopped', () => {
  const flush = vi.fn();
  const coalesce = new Coalesce(100, flush);
  coalesce.add('a');
  coalesce.stop();
  vi.advanceTimersByTime(1000);
  expect(flush).not.toHaveBeenCalled();
});
