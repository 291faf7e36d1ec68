import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

/** What is left of an incident to follow; renewed with it. */
export function useCarriedOver(suspension: string) {
  return useQuery({
    queryKey: ['suspensions', suspension, 'carried-over'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/suspensions/{suspension}/carried-over', { params: { path: { suspension } } }))).items,
  });
}

/** Questions by day. */
export function useSurge(suspension: string) {
  return useQuery({
    queryKey: ['suspensions', suspension, 'surge'],
    queryFn: () =>
      ask(
        api.GET('/api/v1/suspensions/{suspension}/surge', { params: { path: { suspension }, query: { by: 'day' } } }),
      ),
  });
}
