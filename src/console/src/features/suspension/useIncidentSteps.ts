import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { newKey } from '../../api/idempotency';

const key = (suspension: string, what: string) => ['suspensions', suspension, what];

export function useRefunds(suspension: string) {
  return useQuery({
    queryKey: key(suspension, 'refunds'),
    queryFn: async () =>
      (await ask(api.GET('/api/v1/suspensions/{suspension}/refunds', { params: { path: { suspension } } }))).items,
  });
}

export function useThread(suspension: string) {
  return useQuery({
    queryKey: key(suspension, 'thread'),
    queryFn: async () =>
      (await ask(api.GET('/api/v1/suspensions/{suspension}/messages', { params: { path: { suspension } } }))).items,
  });
}

export type IncidentStep =
  | { do: 'ship'; ship: boolean; why: string }
  | { do: 'mention'; site: string; text: string }
  | { do: 'say'; text: string }
  | { do: 'followed'; ticket: string }
  | { do: 'dismiss'; reason: string };

/** What is decided, written down and done during an incident. */
export function useIncidentStep(suspension: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (step: IncidentStep): Promise<void> => {
      const header = { 'Idempotency-Key': newKey() };
      const params = { path: { suspension }, header };
      if (step.do === 'ship')
        await ask(
          api.POST('/api/v1/suspensions/{suspension}/shipping', { params, body: { ship: step.ship, why: step.why } }),
        );
      else if (step.do === 'mention')
        await ask(
          api.POST('/api/v1/suspensions/{suspension}/mentions', { params, body: { site: step.site, text: step.text } }),
        );
      else if (step.do === 'say')
        await ask(api.POST('/api/v1/suspensions/{suspension}/messages', { params, body: { text: step.text } }));
      else if (step.do === 'followed')
        await ask(
          api.POST('/api/v1/suspensions/{suspension}/recovery/{ticket}/done', {
            params: { path: { suspension, ticket: step.ticket }, header },
          }),
        );
      else await ask(api.POST('/api/v1/suspensions/{suspension}/dismissal', { params, body: { reason: step.reason } }));
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['suspensions'] }),
        client.invalidateQueries({ queryKey: ['decisions'] }),
      ]),
  });
}
