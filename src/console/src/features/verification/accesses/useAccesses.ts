import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { Listed } from '../../../api/types';
import type { queryOf } from './asked';

const limit = 50;

export function useAccesses(query: ReturnType<typeof queryOf>) {
  return useInfiniteQuery({
    queryKey: ['accesses', query],
    enabled: query !== null,
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Listed<'AccessView'>) => next,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/accesses', {
          params: { query: { ...query, limit, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
  });
}
