import { describe, expect, it } from 'vitest';
import { speak } from './speech';

const texts = new Map([
  ['bulk.done_one', 'one ticket'],
  ['bulk.done_other', '{{count}} tickets'],
  ['live.label', '{{a}} and {{b}}, {{a}}'],
]);
const { say, knows } = speak('en', texts);

describe('a text', () => {
  it('is filled with its values as they are', () => {
    expect(say('live.label', { a: '<b>$&', b: 0 })).toBe('<b>$& and 0, <b>$&');
    expect(say('live.label', { a: null, b: null })).toBe(' and , ');
    expect(say('live.label', { a: '{{b}} $t(bulk.done)', b: 1 })).toBe(
      '{{b}} $t(bulk.done) and 1, {{b}} $t(bulk.done)',
    );
  });

  it('has the form its number needs', () => {
    expect(say('bulk.done', { count: 1 })).toBe('one ticket');
    expect(say('bulk.done', { count: 0 })).toBe('0 tickets');
    expect(speak('fr', texts).say('bulk.done', { count: 0 })).toBe('one ticket');
    expect(speak('it', texts).say('bulk.done', { count: 1_000_000 })).toBe('1000000 tickets');
  });

  it('that nobody knows is its key', () => {
    expect(knows('live.label')).toBe(true);
    expect(knows('bulk.done')).toBe(false);
    expect(say('tag.constructor')).toBe('tag.constructor');
  });
});
