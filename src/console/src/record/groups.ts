import type { Entry } from '../api/types';

/** One or several entries that are shown as one: activities in a row are folded, everything else stands alone. */
export type Group =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Entry }
  | { readonly kind: 'activities'; readonly key: string; readonly entries: readonly Entry[] };

export const keyOf = (entry: Entry): string => `${entry.ticket ?? 'order'}/${entry.version}`;

/**
 * When something happened: the one clock of order, day and time. A message happened when it was written, however much later
 * it was recorded here; a date that lies after that is wrong and counts for nothing.
 */
export function happenedAt({ at, message }: Entry): string {
  return message && Date.parse(message.occurredAt) < Date.parse(at) ? message.occurredAt : at;
}

const late = 5 * 60_000;

/** When it was recorded, if that was so much later that a reader has to know. */
export function recordedLater(entry: Entry): string | null {
  return Date.parse(entry.at) - Date.parse(happenedAt(entry)) > late ? entry.at : null;
}

/** As it happened; what happened at once stands as it was recorded. */
function chronological(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, time: Date.parse(happenedAt(entry)) }))
    .sort(
      (a, b) => a.time - b.time || Date.parse(a.entry.at) - Date.parse(b.entry.at) || a.entry.version - b.entry.version,
    )
    .map(({ entry }) => entry);
}

const dayOf = (iso: string): string => new Date(iso).toDateString();

/** Entries in the order in which they happened, a line before each new day. */
export function group(entries: readonly Entry[]): readonly Group[] {
  const groups: Group[] = [];
  let day = '';
  for (const entry of chronological(entries)) {
    const key = keyOf(entry);
    const at = happenedAt(entry);
    if (dayOf(at) !== day) {
      day = dayOf(at);
      groups.push({ kind: 'day', key: `day ${day}`, at });
    }
    const last = groups.at(-1);
    if (entry.kind !== 'activity') groups.push({ kind: 'entry', key, entry });
    else if (last?.kind === 'activities') groups[groups.length - 1] = { ...last, entries: [...last.entries, entry] };
    else groups.push({ kind: 'activities', key, entries: [entry] });
  }
  return groups;
}

/** This ticket's live entries together with what its order has elsewhere. */
export function together(own: readonly Entry[], others: readonly Entry[], ticket: string): readonly Entry[] {
  return [...own, ...others.filter((entry) => entry.ticket !== ticket)];
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
