/** The list somebody came from: its address, its tickets in order, how far it was scrolled, and the row they went to. */
export interface Whereabouts {
  readonly path: string;
  readonly ids: readonly string[];
  readonly offset: number;
  readonly ticket: string | null;
}

const nowhere: Whereabouts = { path: '/queue/open', ids: [], offset: 0, ticket: null };

let last = nowhere;

/** Lives as long as the page: another window has lists of its own, and a reload begins anew. */
export const whereabouts = {
  get: (): Whereabouts => last,
  set: (seen: Whereabouts): void => {
    last = seen;
  },
  /** The row that is stood on now. */
  at: (ticket: string): void => {
    last = { ...last, ticket };
  },
};

/** The ticket after or before one in the list, or null at its end. */
export function beside({ ids }: Whereabouts, ticket: string, by: 1 | -1): string | null {
  const at = ids.indexOf(ticket);
  return at === -1 ? null : (ids[at + by] ?? null);
}
