import { describe, expect, it } from 'vitest';
import { Follower } from './follower';

/** A stream that has `length` events; every fetch is noted and answers when it is let. */
function stream(length: number) {
  const asked: number[] = [];
  const seen: number[] = [];
  let open: () => void = () => undefined;
  let gate: Promise<void> = Promise.resolve();
  return {
    asked,
    seen,
    grow: (to: number) => (length = to),
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    release: () => open(),
    catchUp: async (known: number) => {
      asked.push(known);
      const upTo = length;
      await gate;
      for (let version = known + 1; version <= upTo; version++) seen.push(version);
      return upTo;
    },
  };
}

describe('a follower', () => {
  it('fetches everything a gap left out', async () => {
    const source = stream(7);
    const follower = new Follower(3, source.catchUp);
    await follower.want(7);
    expect(source.asked).toEqual([3]);
    expect(source.seen).toEqual([4, 5, 6, 7]);
  });

  it('ignores a duplicate and a hint that is older than what it knows', async () => {
    const source = stream(5);
    const follower = new Follower(4, source.catchUp);
    await follower.want(5);
    await follower.want(5);
    await follower.want(2);
    expect(source.asked).toEqual([4]);
    expect(follower.known).toBe(5);
  });

  it('takes hints out of order without fetching an event twice', async () => {
    const source = stream(6);
    const follower = new Follower(3, source.catchUp);
    await Promise.all([follower.want(6), follower.want(4), follower.want(5)]);
    expect(source.asked).toEqual([3]);
    expect(source.seen).toEqual([4, 5, 6]);
  });

  it('fetches again when a hint comes while a fetch is under way that cannot contain it', async () => {
    const source = stream(4);
    const follower = new Follower(3, source.catchUp);
    source.hold();
    const first = follower.want(4);
    source.grow(6);
    const second = follower.want(6);
    source.release();
    await Promise.all([first, second]);
    expect(source.asked).toEqual([3, 4]);
    expect(source.seen).toEqual([4, 5, 6]);
  });

  it('keeps its place when a fetch fails and closes the gap at the next hint', async () => {
    const source = stream(9);
    let broken = true;
    const follower = new Follower(2, (known) =>
      broken ? Promise.reject(new Error('unreachable')) : source.catchUp(known),
    );
    await follower.want(8);
    expect(follower.known).toBe(2);
    broken = false;
    await follower.want(9);
    expect(source.seen).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('believes the server when a hint promised more than there is', async () => {
    const source = stream(5);
    const follower = new Follower(5, source.catchUp);
    await follower.want(99);
    expect(source.asked).toEqual([5]);
  });
});
