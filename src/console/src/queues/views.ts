import type { Counts, TicketSummary } from '../api/types';

export const viewNames = ['open', 'mine', 'unassigned', 'breached', 'snoozed', 'closed'] as const;
export type ViewName = (typeof viewNames)[number];

export const isView = (value: string | undefined): value is ViewName => viewNames.some((name) => name === value);

/** The query of `GET /tickets` that a view stands for; anything closed is left out unless asked for. */
export const queries = {
  open: {},
  mine: { assignee: 'me' },
  unassigned: { assignee: 'none' },
  breached: { breached: true },
  snoozed: { snoozed: 'only' },
  closed: { status: 'closed', snoozed: 'include' },
} as const satisfies Record<ViewName, object>;

/** The open view holds everything that is not closed and not asleep. */
export function countOf(view: ViewName, counts: Counts): number {
  return view === 'open' ? counts.open + counts.pending + counts.escalated : counts[view];
}

export interface Filter {
  readonly view: ViewName;
  readonly account: string | null;
  readonly me: string;
}

/** The same filter as the server's, to tell whether a changed ticket still belongs in the list on screen. */
export function belongs(ticket: Omit<TicketSummary, 'unread'>, { view, account, me }: Filter, now: number): boolean {
  if (account !== null && ticket.account !== account) return false;
  const closed = ticket.status === 'closed';
  if (view === 'closed') return closed;
  const asleep = ticket.snoozedUntil !== null && Date.parse(ticket.snoozedUntil) > now;
  if (closed || asleep !== (view === 'snoozed')) return false;
  if (view === 'mine') return ticket.assignee?.id === me;
  if (view === 'unassigned') return ticket.assignee === null;
  return view !== 'breached' || ticket.clock?.breached === true;
}
