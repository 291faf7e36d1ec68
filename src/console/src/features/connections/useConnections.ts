import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { newKey } from '../../api/idempotency';
import type { ConnectionRequest } from '../../api/types';
import { useReport } from '../../problems/useReport';

const key = ['connections'];

/** How they do changes without anybody telling: looked at again every few seconds while it is shown. */
export function useConnections() {
  return useQuery({
    queryKey: key,
    refetchInterval: 5_000,
    queryFn: async () => (await ask(api.GET('/api/v1/connections'))).items,
  });
}

export function useCutOff() {
  const query = useQuery({
    queryKey: [...key, 'cut-off'],
    refetchInterval: 30_000,
    queryFn: async () => (await ask(api.GET('/api/v1/connections/cut-off'))).items,
  });
  return query.data ?? [];
}

export type Change =
  { what: 'save'; account: string; body: ConnectionRequest } | { what: 'pause' | 'resume' | 'remove'; account: string };

export function useChangeConnection(onDone: () => void = () => undefined) {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: async (change: Change): Promise<void> => {
      const path = { account: change.account };
      const header = { 'Idempotency-Key': newKey() };
      if (change.what === 'save')
        await ask(api.PUT('/api/v1/connections/{account}', { params: { path }, body: change.body }));
      else if (change.what === 'pause')
        await ask(api.POST('/api/v1/connections/{account}/pause', { params: { path, header } }));
      else if (change.what === 'resume')
        await ask(api.POST('/api/v1/connections/{account}/resume', { params: { path, header } }));
      else await ask(api.DELETE('/api/v1/connections/{account}', { params: { path } }));
    },
    onSuccess: onDone,
    onError: report,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useTrial(account: string) {
  const report = useReport();
  return useMutation({
    mutationFn: () => ask(api.POST('/api/v1/connections/{account}/test', { params: { path: { account } } })),
    onError: report,
  });
}
