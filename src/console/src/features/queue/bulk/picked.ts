/** The rows somebody picked, and the one they picked last, from which a range reaches. */
export interface Picked {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const none: Picked = { ids: new Set(), anchor: null };

export function toggle({ ids }: Picked, id: string): Picked {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Picks everything from the last row to this one; one row, where the last is not in the list any more. */
export function reach({ ids, anchor }: Picked, id: string, shown: readonly string[]): Picked {
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(id);
  const range = from === -1 || to === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: id };
}

export const pickAll = ({ ids, anchor }: Picked, shown: readonly string[]): Picked => ({
  ids: new Set([...ids, ...shown]),
  anchor,
});

export function drop({ ids, anchor }: Picked, done: ReadonlySet<string>): Picked {
  return { ids: new Set([...ids].filter((id) => !done.has(id))), anchor };
}
