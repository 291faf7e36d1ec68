import { expect, test } from 'vitest';
import type { Present } from '../live/messages';
import { moved } from './moved';

const topic = 'ticket/1';
const anna: Present = { id: 'a', displayName: 'Anna', activity: 'viewing' };
const ben: Present = { id: 'b', displayName: 'Ben', activity: 'viewing' };

test('after a join those are there who are named, and nobody else', () => {
  expect(moved([anna], { topic, whole: true, people: [ben], gone: [] })).toEqual([ben]);
});

test('later only what moved is told', () => {
  const typing: Present = { ...ben, activity: 'typing' };

  expect(moved([anna, ben], { topic, whole: false, people: [typing], gone: [] })).toEqual([typing, anna]);
  expect(moved([anna, ben], { topic, whole: false, people: [], gone: ['a'] })).toEqual([ben]);
  expect(moved([anna], { topic, whole: false, people: [ben], gone: ['c'] })).toEqual([anna, ben]);
});
