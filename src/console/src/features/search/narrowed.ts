import type { TicketStatus } from '../../api/types';

export const statuses = ['open', 'pending', 'escalated', 'closed'] as const satisfies readonly TicketStatus[];

/** What hits are narrowed to; days are the reader's, both of them included. It lives in the address. */
export interface Narrowed {
  readonly account?: string;
  readonly status?: string;
  readonly from?: string;
  readonly until?: string;
}

const names = ['account', 'status', 'from', 'until'] as const;

export const narrowedIn = (params: URLSearchParams): Narrowed =>
  Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));

const startOf = (day: string, later = 0): string | null => {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(year, month - 1, date + later);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** The same as the server takes it: from the first moment of one day to the first after another. */
export function within({ account, status, from, until }: Narrowed): Record<string, string> {
  const asked = {
    account,
    status,
    from: from === undefined ? null : startOf(from),
    until: until === undefined ? null : startOf(until, 1),
  };
  return Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}
