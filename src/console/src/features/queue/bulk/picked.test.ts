import { describe, expect, it } from 'vitest';
import { drop, none, pickAll, reach, toggle } from './picked';

const shown = ['a', 'b', 'c', 'd'];
const ids = (picked: { ids: ReadonlySet<string> }) => [...picked.ids].sort();

describe('picking', () => {
  it('takes a row in, and out again', () => {
    expect(ids(toggle(none, 'b'))).toEqual(['b']);
    expect(ids(toggle(toggle(none, 'b'), 'b'))).toEqual([]);
  });

  it('reaches from the last row in either direction and keeps what was picked before', () => {
    expect(ids(reach(toggle(none, 'a'), 'c', shown))).toEqual(['a', 'b', 'c']);
    expect(ids(reach(toggle(toggle(none, 'a'), 'd'), 'c', shown))).toEqual(['a', 'c', 'd']);
  });

  it('reaches nowhere from a row that has left the list', () => {
    expect(ids(reach(toggle(none, 'gone'), 'c', shown))).toEqual(['c', 'gone']);
    expect(ids(reach(none, 'c', shown))).toEqual(['c']);
  });

  it('takes everything that is shown and leaves out what is done', () => {
    expect(ids(pickAll(toggle(none, 'gone'), shown))).toEqual(['a', 'b', 'c', 'd', 'gone']);
    expect(ids(drop(pickAll(none, shown), new Set(['a', 'd'])))).toEqual(['b', 'c']);
  });
});
