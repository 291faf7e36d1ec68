import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Colleague } from '../api/types';

const none: readonly Colleague[] = [];

/** Everybody a ticket can be given to. */
export function usePeople(): readonly Colleague[] {
  const query = useQuery({
    queryKey: ['people'],
    staleTime: 60_000,
    queryFn: async () => (await ask(api.GET('/api/v1/colleagues'))).items,
  });
  return query.data?.filter((colleague) => colleague.mayWork) ?? none;
}
