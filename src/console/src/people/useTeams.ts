import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Team } from '../api/types';

const none: readonly Team[] = [];

/** The teams a ticket can be handed to. */
export function useTeams(): readonly Team[] {
  const query = useQuery({
    queryKey: ['teams'],
    staleTime: 60_000,
    queryFn: async () => (await ask(api.GET('/api/v1/teams'))).items,
  });
  return query.data?.filter((team) => !team.retired) ?? none;
}
