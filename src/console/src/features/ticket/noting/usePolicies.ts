import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { Policy } from '../../../api/types';

const none: readonly Policy[] = [];

/** The policies a note can cite. */
export function usePolicies(): readonly Policy[] {
  const query = useQuery({
    queryKey: ['policies'],
    staleTime: 60_000,
    queryFn: async () => (await ask(api.GET('/api/v1/policies'))).items,
  });
  return query.data?.filter((policy) => !policy.retired) ?? none;
}
