import { describe, expect, it } from 'vitest';
import { Problem } from '../../../api/problem';
import { change, ChangedMeanwhile, put, same } from './change';

interface Desk {
  version: number;
  hosts: string[];
  teams: string[];
}

/** A server that takes what was written over its present version. */
function server(now: Desk) {
  const state = { now, writes: 0 };
  return {
    state,
    whole: (hosts: string[]) => ({
      read: () => Promise.resolve(state.now),
      pick: (desk: Desk) => desk.hosts,
      write: (over: Desk) => {
        state.writes++;
        if (over.version !== state.now.version) return Promise.reject(new Problem({ code: 'actor.stale' }, 412));
        state.now = { ...state.now, version: state.now.version + 1, hosts };
        return Promise.resolve(hosts);
      },
    }),
  };
}

const before: Desk = { version: 3, hosts: ['a.example'], teams: [] };

describe('a change', () => {
  it('is written once where nobody else did anything', async () => {
    const { state, whole } = server(before);
    expect(await change(whole(['b.example']), before, before.hosts)).toEqual(['b.example']);
    expect(state).toEqual({ now: { version: 4, hosts: ['b.example'], teams: [] }, writes: 1 });
  });

  it('keeps what others changed beside it', async () => {
    const { state, whole } = server({ version: 5, hosts: ['a.example'], teams: ['finance'] });
    await change(whole(['b.example']), before, before.hosts);
    expect(state.now).toEqual({ version: 6, hosts: ['b.example'], teams: ['finance'] });
  });

  it('does not overwrite what others made of the very thing, and tells it', async () => {
    const { state, whole } = server({ version: 4, hosts: ['theirs.example'], teams: [] });
    const tried = change(whole(['mine.example']), before, before.hosts);
    await expect(tried).rejects.toEqual(new ChangedMeanwhile(['theirs.example']));
    await expect(tried).rejects.toHaveProperty('theirs', ['theirs.example']);
    expect(state.now.hosts).toEqual(['theirs.example']);
  });

  it('writes nothing over what is known to have changed already', async () => {
    const { state, whole } = server(before);
    await expect(change(whole(['mine.example']), before, ['older.example'])).rejects.toThrow(ChangedMeanwhile);
    expect(state.writes).toBe(0);
  });

  it('tells other refusals as they are', async () => {
    const { whole } = server(before);
    const refused = new Problem({ code: 'wording.invalid' }, 422);
    const tried = change({ ...whole([]), write: () => Promise.reject(refused) }, before, before.hosts);
    await expect(tried).rejects.toBe(refused);
  });

  it('gives up where the others never stop', async () => {
    let version = 3;
    const stale = new Problem({ code: 'actor.stale' }, 412);
    const busy = {
      read: () => Promise.resolve({ ...before, version: ++version }),
      pick: (desk: Desk) => desk.hosts,
      write: () => Promise.reject(stale),
    };
    await expect(change(busy, before, before.hosts)).rejects.toBe(stale);
  });
});

it('takes what is missing for null', () => {
  expect(same(undefined, null)).toBe(true);
  expect(same({ a: 1 }, { a: 2 })).toBe(false);
});

describe('a thing of a list', () => {
  const isB = (one: string) => one.startsWith('b');
  it('is changed in its place', () => expect(put(['a', 'b', 'c'], isB, 'b2')).toEqual(['a', 'b2', 'c']));
  it('is added at the end', () => expect(put(['a'], isB, 'b')).toEqual(['a', 'b']));
  it('is left out', () => expect(put(['a', 'b'], isB, null)).toEqual(['a']));
  it('can be gone already', () => expect(put(['a'], isB, null)).toEqual(['a']));
});
