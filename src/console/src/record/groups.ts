import type { Entry } from '../api/types';

/** One or several entries that are shown as one: activities in a row are folded, everything else stands alone. */
export type Group =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Entry }
  | { readonly kind: 'activities'; readonly key: string; readonly entries: readonly Entry[] };

export const keyOf = (entry: Entry): string => `${entry.ticket ?? 'order'}/${entry.version}`;

const dayOf = (iso: string): string => new Date(iso).toDateString();

export function group(entries: readonly Entry[]): readonly Group[] {
  const groups: Group[] = [];
  let day = '';
  for (const entry of entries) {
    const key = keyOf(entry);
    if (dayOf(entry.at) !== day) {
      day = dayOf(entry.at);
      groups.push({ kind: 'day', key: `day ${day}`, at: entry.at });
    }
    const last = groups.at(-1);
    if (entry.kind !== 'activity') groups.push({ kind: 'entry', key, entry });
    else if (last?.kind === 'activities') groups[groups.length - 1] = { ...last, entries: [...last.entries, entry] };
    else groups.push({ kind: 'activities', key, entries: [entry] });
  }
  return groups;
}

/** This ticket's live entries together with what its order has elsewhere, in the order they were recorded. */
export function interleave(own: readonly Entry[], others: readonly Entry[], ticket: string): readonly Entry[] {
  const elsewhere = others.filter((entry) => entry.ticket !== ticket);
  if (elsewhere.length === 0) return own;
  return [...own, ...elsewhere].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.version - b.version);
}

/** Who wrote what can answer a message, by the id of the reply or of the message sent outside the desk. */
export function authorsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const authors = new Map<string, string>();
  for (const { reply, message, by } of entries) {
    if (reply) authors.set(reply.id, by.displayName);
    if (message?.direction === 'out') authors.set(message.id, message.sender.name ?? by.displayName);
  }
  return authors;
}
