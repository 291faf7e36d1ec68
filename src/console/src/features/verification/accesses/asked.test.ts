import { expect, it } from 'vitest';
import { askedOf, queryOf } from './asked';

const nothing = { about: '', who: '', from: '', until: '' };

it('asks for everything when nothing is said', () => expect(queryOf(nothing, '')).toEqual({}));

it('asks from the beginning of one day to the end of another, where the reader is', () =>
  expect(queryOf({ ...nothing, from: '2026-03-01', until: '2026-03-01' }, '')).toEqual({
    from: new Date(2026, 2, 1).toISOString(),
    until: new Date(2026, 2, 2).toISOString(),
  }));

it('leaves out a day that is none', () => expect(queryOf({ ...nothing, from: 'x' }, '')).toEqual({}));

it('asks nothing while what is typed names nothing', () =>
  expect(queryOf({ ...nothing, about: 'two words' }, 'amazon-eu')).toBeNull());

it('asks for a reader and an order', () =>
  expect(queryOf({ ...nothing, who: 'person/1', about: 'order/shopify/#1' }, '')).toEqual({
    who: 'person/1',
    stream: 'order/shopify/#1',
  }));

it('stands in the address', () =>
  expect(askedOf(new URLSearchParams('about=a&who=b&from=c&until=d'))).toEqual({
    about: 'a',
    who: 'b',
    from: 'c',
    until: 'd',
  }));
