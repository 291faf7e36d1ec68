import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../../api/client';
import { Problem } from '../../api/problem';
import type { TicketSummary } from '../../api/types';
import { useServerClock } from '../../clock/ServerTime';
import { useTopic } from '../../live/Live';
import { ticketOf, topics } from '../../live/messages';
import { useCoalesced } from '../../live/useCoalesced';
import { belongs, queries, type Filter } from '../../queues/views';
import { place, type Loaded } from './place';

const pageSize = 100;
const together = 150;
/** Above this many changed tickets one request for the list is cheaper than one for each. */
const single = 12;

type Pages = InfiniteData<Loaded, string | null>;

/** Changed tickets are read one by one and put in their place; after a (re)connect, or a flood, the list is read again. */
export function useQueue(filter: Filter) {
  const client = useQueryClient();
  const clock = useServerClock();
  const { view, account } = filter;
  const queryKey = ['queue', view, account] as const;

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
              ...queries[view],
              limit: pageSize,
              ...(account !== null && { account }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
        }),
      ),
  });

  const renewOne = async (id: string) => {
    const change = (alter: (pages: readonly Loaded[]) => readonly Loaded[]) =>
      client.setQueryData<Pages>(queryKey, (known) => known && { ...known, pages: [...alter(known.pages)] });
    try {
      const ticket = await ask(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket: id } } }));
      // A list that is being read right now may be older than this ticket and would overwrite it.
      if (client.isFetching({ queryKey }) > 0) void client.invalidateQueries({ queryKey });
      change((pages) => place(pages, ticket, belongs(ticket, filter, clock.now())));
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return;
      void client.invalidateQueries({ queryKey });
    }
  };
  const renew = useCoalesced(together, (ids) => {
    if (ids.size > single || ids.has('*')) void client.invalidateQueries({ queryKey });
    else ids.forEach((id) => void renewOne(id));
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
