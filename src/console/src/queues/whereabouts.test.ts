import { describe, expect, it } from 'vitest';
import { beside } from './whereabouts';

describe('the ticket beside one', () => {
  const list = { path: '/queue/mine', ids: ['a', 'b', 'c'], offset: 0, ticket: null };

  it('is the next or the one before in the list somebody came from', () => {
    expect(beside(list, 'b', 1)).toBe('c');
    expect(beside(list, 'b', -1)).toBe('a');
  });

  it('is none at the ends, and for what is not in the list', () => {
    expect(beside(list, 'c', 1)).toBeNull();
    expect(beside(list, 'a', -1)).toBeNull();
    expect(beside(list, 'x', 1)).toBeNull();
  });
});
