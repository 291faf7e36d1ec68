import { expect, it } from 'vitest';
import { highlight } from './highlight';

const shown = (snippet: string, ranges: number[][]) =>
  highlight(snippet, ranges)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

it('marks what was found', () => {
  expect(
    shown('the blue kettle leaks', [
      [4, 4],
      [9, 6],
    ]),
  ).toBe('the [blue] [kettle] leaks');
});

it('bears ranges that overlap or lie outside', () => {
  expect(
    shown('kettle', [
      [0, 3],
      [2, 2],
      [5, 40],
      [90, 3],
    ]),
  ).toBe('[kett]l[e]');
});

it('leaves a snippet without highlights whole', () => {
  expect(highlight('kettle', [])).toEqual([{ text: 'kettle', marked: false }]);
  expect(highlight('', [])).toEqual([]);
});
