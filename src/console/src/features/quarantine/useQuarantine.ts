import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { useTopic } from '../../live/Live';
import { topics } from '../../live/messages';
import { useReport } from '../../problems/useReport';

const limit = 200;

export function useMails() {
  const client = useQueryClient();
  const renew = () => void client.invalidateQueries({ queryKey: ['mails'] });
  useTopic(topics.mails, { joined: renew, hint: renew });
  return useQuery({
    queryKey: ['mails'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/mails', { params: { query: { state: 'quarantined', limit } } }))).items,
  });
}

export function useEffects(enabled: boolean) {
  return useQuery({
    queryKey: ['effects'],
    enabled,
    queryFn: async () =>
      (await ask(api.GET('/api/v1/effects', { params: { query: { state: 'quarantined', limit } } }))).items,
  });
}

export type Decision = { what: 'mail'; id: string; discard: string | null } | { what: 'effect'; id: string };

/** Tries something held back again, or gives a mail up with a reason. */
export function useDecide() {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: async (decision: Decision): Promise<void> => {
      const { id } = decision;
      const header = { 'Idempotency-Key': newKey() };
      if (decision.what === 'effect')
        await ask(api.POST('/api/v1/effects/{effect}/retry', { params: { path: { effect: id }, header } }));
      else if (decision.discard === null)
        await ask(api.POST('/api/v1/mails/{mail}/retry', { params: { path: { mail: id }, header } }));
      else
        await ask(
          api.POST('/api/v1/mails/{mail}/discard', {
            params: { path: { mail: id }, header },
            body: { reason: decision.discard },
          }),
        );
    },
    onError: report,
    onSettled: (_, __, { what }) => client.invalidateQueries({ queryKey: [what === 'mail' ? 'mails' : 'effects'] }),
  });
}
