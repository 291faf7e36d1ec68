import { type Bytes, joined, sha256 } from './bytes';

/** RFC 6962, section 2.1. */
export const leafHash = (entry: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(0), entry));

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(1), left, right));

/** The root that a leaf leads to by its path, or null when the path has another length than its place asks for. */
export async function rootByPath(
  leaf: Bytes,
  index: number,
  size: number,
  path: readonly Bytes[],
): Promise<Bytes | null> {
  let [hash, at, last] = [leaf, index, size - 1];
  for (const other of path) {
    if (last === 0 || other.length !== 32) return null;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(other, hash);
      while (at % 2 === 0 && at > 0) [at, last] = [half(at), half(last)];
    } else {
      hash = await nodeHash(hash, other);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hash : null;
}

/** The root over leaves that come one after the other. */
export class Tree {
  private readonly perfect: { height: number; hash: Bytes }[] = [];
  size = 0;

  async add(leaf: Bytes): Promise<void> {
    let [height, hash] = [0, leaf];
    for (let left = this.perfect.at(-1); left?.height === height; left = this.perfect.at(-1)) {
      this.perfect.pop();
      hash = await nodeHash(left.hash, hash);
      height++;
    }
    this.perfect.push({ height, hash });
    this.size++;
  }

  async root(): Promise<Bytes> {
    let root: Bytes | null = null;
    for (const { hash } of this.perfect.toReversed()) root = root === null ? hash : await nodeHash(hash, root);
    return root ?? sha256(new Uint8Array());
  }
}

const half = (value: number): number => Math.floor(value / 2);
