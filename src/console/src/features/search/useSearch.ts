import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Found } from '../../api/types';
import { within, type Narrowed } from './narrowed';

const pageSize = 30;

/** Words are all required, "quoted words" as a phrase; an order ID finds the order and its tickets. */
export function useSearch(q: string, limit = pageSize, narrowed: Narrowed = {}) {
  const words = q.trim();
  return useInfiniteQuery({
    queryKey: ['search', words, limit, narrowed],
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
    // What was written a moment ago is not indexed yet: look again until it is.
    refetchInterval: ({ state }) => ((state.data?.pages[0]?.lag.events ?? 0) > 0 ? 1000 : false),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Found) => last.next,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/search', {
          params: { query: { q: words, limit, ...within(narrowed), ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
  });
}
