import type { TicketSummary } from '../../api/types';

/** Pages of the list as they were loaded; `next` of the last tells whether the server has more. */
export interface Loaded {
  readonly items: readonly TicketSummary[];
  readonly next: string | null;
}

/** The order of the queue: what stands before all others, then by deadline, of an answer or of a risk, those without one last, then by id. */
export function byDeadline(a: TicketSummary, b: TicketSummary): number {
  if (a.first !== b.first) return a.first ? -1 : 1;
  const due = (ticket: TicketSummary) => (ticket.attentionAt === null ? Infinity : Date.parse(ticket.attentionAt));
  const [first, second] = [due(a), due(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * Puts a ticket that changed where it now belongs, or takes it out. An older reading than the one on screen changes
 * nothing. One that sorts behind everything loaded is left to the next page, else it would be shown in the wrong place.
 */
export function place(pages: readonly Loaded[], ticket: TicketSummary, shown: boolean): readonly Loaded[] {
  const current = pages.flatMap((page) => page.items).find((item) => item.id === ticket.id);
  if (current !== undefined && current.version > ticket.version) return pages;
  const rest = pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== ticket.id) }));
  if (!shown) return rest;
  const last = rest.findLastIndex((page) => page.items.length > 0);
  const target = rest.findIndex((page, index) => {
    const end = page.items.at(-1);
    return end !== undefined && (byDeadline(ticket, end) < 0 || (index >= last && rest.at(-1)?.next == null));
  });
  const index = target === -1 && last === -1 ? 0 : target;
  return rest.map((page, at) => (at === index ? { ...page, items: [...page.items, ticket].sort(byDeadline) } : page));
}
