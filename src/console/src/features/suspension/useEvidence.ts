import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

/** Both read every ticket concerned: they are renewed by the minute and not with every hint. */
const renewed = { staleTime: 60_000, refetchInterval: 60_000 };

/** What was open before, and what became of it. */
export function useCarriedOver(suspension: string) {
  return useQuery({
    ...renewed,
    queryKey: ['carried-over', suspension],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/suspensions/{suspension}/carried-over', { params: { path: { suspension } } }))).items,
  });
}

export type Question = 'whereIsMyOrder' | 'cancellation';

/** Questions by day. */
export function useSurge(suspension: string, about: Question) {
  return useQuery({
    ...renewed,
    queryKey: ['surge', suspension, about],
    queryFn: () =>
      ask(
        api.GET('/api/v1/suspensions/{suspension}/surge', {
          params: { path: { suspension }, query: { by: 'day', about } },
        }),
      ),
  });
}
