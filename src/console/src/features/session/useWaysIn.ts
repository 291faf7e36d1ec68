import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

const minute = 60_000;

/** How one can sign in here. */
export const useWaysIn = () =>
  useQuery({
    queryKey: ['session', 'ways'],
    staleTime: minute,
    queryFn: () => ask(api.GET('/api/v1/session/ways')),
  });
