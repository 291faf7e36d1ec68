import { Problem } from '../../../api/problem';

/** What the server keeps as a whole, of which somebody changes a part. */
export interface Whole<V, T> {
  readonly read: () => Promise<V>;
  readonly pick: (whole: V) => T;
  /** Writes it over this version of the whole, and no other; what the part became. */
  readonly write: (over: V) => Promise<T>;
}

/** Somebody else changed the very part; nothing was written. */
export class ChangedMeanwhile extends Error {
  constructor(readonly theirs: unknown) {
    super('It was changed meanwhile.');
  }
}

const mostTries = 4;

/** What the server sends is the same when it says the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Changes a part over what its author has seen of it. The whole has one version: where others changed something beside the part, the
 * change is sent again over that, and where they changed the part itself, they are not overwritten.
 */
export async function change<V, T>(whole: Whole<V, T>, known: V, seen: T): Promise<T> {
  for (let over = known, tries = 1; ; over = await whole.read(), tries++) {
    const theirs = whole.pick(over);
    if (!same(theirs, seen)) throw new ChangedMeanwhile(theirs);
    try {
      return await whole.write(over);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412 || tries === mostTries) throw error;
    }
  }
}

/** The list with one thing of it changed in its place, added, or left out. */
export function put<T>(list: readonly T[], isIt: (one: T) => boolean, item: T | null): T[] {
  const at = list.findIndex(isIt);
  if (at < 0) return item === null ? [...list] : [...list, item];
  return item === null ? list.toSpliced(at, 1) : list.with(at, item);
}
