import type { Ticket } from '../../../api/types';
import { useOrder } from '../../../orders/useOrder';
import { useSearch } from '../../search/useSearch';
import { mergedOf } from './mergedOf';

export interface Candidate {
  readonly id: string;
  readonly subject: string | null;
  readonly buyer: string | null;
}

const most = 8;

/** Tickets that may be the same case: those of the order first, then what is found by the words, or by the buyer's name while there are none. */
export function useCandidates(ticket: Ticket, words: string): readonly Candidate[] {
  const order = useOrder(ticket.account, ticket.orderId);
  const typed = words.trim();
  const found = useSearch(typed === '' ? (ticket.sender?.name ?? '') : typed);
  const ofOrder = (order.data?.tickets ?? [])
    .filter(({ account }) => account === ticket.account)
    .map(({ id }) => ({ id, subject: null, buyer: null }));
  const byWords = (found.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ account, ticket: id }) => id !== null && account === ticket.account)
    .map(({ ticket: id, subject, buyer }) => ({ id: id ?? '', subject: subject ?? null, buyer: buyer ?? null }));
  const known = new Map<string, Candidate>();
  for (const candidate of typed === '' ? [...ofOrder, ...byWords] : byWords) {
    const before = known.get(candidate.id);
    if (before === undefined || before.subject === null) known.set(candidate.id, candidate);
  }
  for (const gone of [ticket.id, ...mergedOf(ticket)]) known.delete(gone);
  return [...known.values()].slice(0, most);
}
