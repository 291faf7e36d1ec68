import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const tries = 3;

/**
 * A question whose first answer is on its way is not asked a second time, and that answer may be older than the change it should show: it is
 * asked again as soon as the first answer is there.
 */
class FreshQueryClient extends QueryClient {
  override async invalidateQueries(filters?: InvalidateQueryFilters, options?: InvalidateOptions): Promise<void> {
    const first = this.getQueryCache()
      .findAll(filters)
      .filter(({ state }) => state.data === undefined && state.fetchStatus !== 'idle');
    await super.invalidateQueries(filters, options);
    if (first.length === 0) return;
    await Promise.allSettled(first.map(async ({ promise }) => promise));
    await super.invalidateQueries({ predicate: (query) => first.includes(query) }, options);
  }
}

/**
 * Hints keep data fresh, so nothing is read again merely because a window got the focus. What failed because the server was
 * not reached is tried again a few times; after a reconnect every listener catches up by itself.
 */
export const createQueryClient = (): QueryClient =>
  new FreshQueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => failures < tries && error instanceof Problem && error.isTransient,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
