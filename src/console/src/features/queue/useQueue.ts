import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../../api/client';
import { Problem } from '../../api/problem';
import type { TicketSummary, ViewFilters } from '../../api/types';
import { useServerClock } from '../../clock/ServerTime';
import { useTopic } from '../../live/Live';
import { ticketOf, topics } from '../../live/messages';
import { useCoalesced } from '../../live/useCoalesced';
import { place, type Loaded } from './place';

const pageSize = 100;
const together = 150;
/** A list that may differ from what a single ticket says is read again, but not oftener than this. */
const sometime = 2000;
/** Above this many changed tickets one request for the list is cheaper than one for each. */
const single = 12;

type Pages = InfiniteData<Loaded, string | null>;

export interface Queue {
  /** What it is kept under. */
  readonly key: readonly (string | null)[];
  readonly filters: ViewFilters;
  /** Whether a changed ticket is still in it; null where only the server can tell. */
  readonly belongs: ((ticket: Omit<TicketSummary, 'unread'>, now: number) => boolean) | null;
}

/** Changed tickets are read one by one and put in their place; after a (re)connect, or a flood, the list is read again. */
export function useQueue({ key, filters, belongs }: Queue) {
  const client = useQueryClient();
  const clock = useServerClock();
  const queryKey = ['queue', ...key];

  const query = useInfiniteQuery({
    queryKey,
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: (last: Loaded) => last.next,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/tickets', {
          params: {
            query: {
              ...given(filters),
              limit: pageSize,
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
        }),
      ),
  });

  const renewAll = () => void client.invalidateQueries({ queryKey });
  const renewOne = async (id: string, mine: NonNullable<Queue['belongs']>) => {
    const change = (alter: (pages: readonly Loaded[]) => readonly Loaded[]) =>
      client.setQueryData<Pages>(queryKey, (known) => known && { ...known, pages: [...alter(known.pages)] });
    try {
      const ticket = await ask(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket: id } } }));
      // A list that is being read right now may be older than this ticket and would overwrite it.
      if (client.isFetching({ queryKey }) > 0) void client.invalidateQueries({ queryKey });
      change((pages) => {
        const known = pages.flatMap((page) => page.items).find((item) => item.id === id);
        return place(pages, { ...ticket, unread: known?.unread ?? null }, mine(ticket, clock.now()));
      });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return;
      renewAll();
    }
  };
  // Only the list knows what is unread for whom.
  const renewMarks = useCoalesced(sometime, renewAll);
  const renew = useCoalesced(together, (ids) => {
    if (belongs === null || ids.size > single || ids.has('*')) renewAll();
    else
      ids.forEach((id) => {
        void renewOne(id, belongs);
        renewMarks(id);
      });
  });
  useTopic(topics.queue, {
    joined: () => renew('*'),
    hint: (hint) => renew(ticketOf(hint) ?? '*'),
  });

  const tickets = useMemo<readonly TicketSummary[]>(
    () => query.data?.pages.flatMap((page) => page.items) ?? [],
    [query.data],
  );
  return { ...query, tickets };
}

/** The filters that are set, as the parameters of the list. */
export function given(filters: ViewFilters) {
  const set = Object.entries(filters).filter(([, value]) => value != null);
  return Object.fromEntries(set) as { [K in keyof ViewFilters]?: NonNullable<ViewFilters[K]> };
}
