import type { Entry } from '../../../api/types';

/** What is known of a ticket's record: every entry up to `version`, oldest first. */
export interface Timeline {
  readonly entries: readonly Entry[];
  readonly version: number;
}

export const nothing: Timeline = { entries: [], version: 0 };

/** Adds what was fetched after, or again. A newer reading of an entry replaces the older; the version never falls. */
export function merge(known: Timeline, entries: readonly Entry[], version: number): Timeline {
  const byVersion = new Map(known.entries.map((entry) => [entry.version, entry]));
  for (const entry of entries) byVersion.set(entry.version, entry);
  return {
    entries: [...byVersion.values()].sort((a, b) => a.version - b.version),
    version: Math.max(known.version, version),
  };
}

const settling = new Set([
  'ticket.reply-sent',
  'ticket.reply-failed',
  'ticket.reply-taken-back',
  'ticket.no-response-needed',
]);
const reopening = new Set([
  'ticket.reply-bounced',
  'ticket.no-response-needed-withdrawn',
  'ticket.content-erased',
  'ticket.messages-split',
]);

/**
 * Entries show the state of a reply, and whether a message was answered, as of now; later events change that. Gives the
 * version after which the known part must be read again, or null when nothing in it changed.
 */
export function rereadAfter(known: Timeline, fresh: readonly Entry[]): number | null {
  if (fresh.some((entry) => reopening.has(entry.type))) return 0;
  if (!fresh.some((entry) => settling.has(entry.type))) return null;
  const open = known.entries.find(isOpen);
  return open === undefined ? null : open.version - 1;
}

function isOpen({ message, reply }: Entry): boolean {
  return reply?.state === 'queued' || (message?.direction === 'in' && message.answered == null);
}

const conversation = new Set(['message', 'reply']);

/** What the conversation gained after `seen`: what a person must have read before a reply may go out. */
export function since(timeline: Timeline, seen: number): readonly Entry[] {
  return timeline.entries.filter(
    (entry) => entry.version > seen && (conversation.has(entry.kind) || entry.type === 'ticket.status-changed'),
  );
}
