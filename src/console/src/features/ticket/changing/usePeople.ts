import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { UserSummary } from '../../../api/types';
import { useMay } from '../../session/me';

const none: readonly UserSummary[] = [];

/** Everybody a ticket can be given to. */
export function usePeople(): readonly UserSummary[] {
  const may = useMay();
  const query = useQuery({
    queryKey: ['people'],
    staleTime: 60_000,
    enabled: may('users.read'),
    queryFn: async () => (await ask(api.GET('/api/v1/users'))).items,
  });
  return query.data?.filter((user) => !user.disabled) ?? none;
}
