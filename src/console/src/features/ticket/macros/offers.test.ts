import { describe, expect, it } from 'vitest';
import type { MacroSummary } from '../../../api/types';
import { wordsOf } from '../../../macros/wordsOf';
import { languageOf, offersOf } from './offers';

const macro = (name: string, locale: string): MacroSummary => ({
  id: `${name}/${locale}`,
  name,
  locale,
  channel: null,
  purpose: 'standard',
  latest: 1,
  approved: 1,
  version: 1,
});
const all = [
  macro('late-parcel', 'en'),
  macro('late-parcel', 'it'),
  macro('ask-photo', 'fr'),
  macro('ask-photo', 'it'),
];
const names = (words: string, ...languages: (string | null)[]) =>
  offersOf(all, words, languages).map(({ name, locale }) => `${name} ${locale}`);

describe('the macros that are offered', () => {
  it('begin with the buyer’s language and go on with the writer’s', () => {
    expect(names('', 'it', 'fr')).toEqual(['ask-photo it', 'late-parcel it', 'ask-photo fr', 'late-parcel en']);
    expect(names('', null, 'en')[0]).toBe('late-parcel en');
  });

  it('have every word that is typed', () => {
    expect(names('par late', 'en')).toEqual(['late-parcel en', 'late-parcel it']);
    expect(names('late nothing')).toEqual([]);
  });
});

it('knows what a marketplace speaks', () => {
  expect(
    ['amazon.it', 'amazon.de', 'amazon.com', 'amazon.co.uk', 'amazon.nl', null, 'APJ6JRA9NG5V4'].map(languageOf),
  ).toEqual(['it', 'de', 'en', 'en', null, null, 'it']);
});

it('says a name in words', () => {
  expect(wordsOf('neutral-refund-follow-up')).toBe('Neutral refund follow up');
});
