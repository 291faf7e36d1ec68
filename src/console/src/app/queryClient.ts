import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const tries = 3;

/**
 * Hints keep data fresh, so nothing is read again merely because a window got the focus. What failed because the server was
 * not reached is tried again a few times; after a reconnect every listener catches up by itself.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
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
