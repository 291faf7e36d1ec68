import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { newKey } from '../api/idempotency';
import type { Ticket } from '../api/types';
import { useTopic } from '../live/Live';
import { topics } from '../live/messages';
import { useReport } from '../problems/useReport';

const key = ['suspensions'];

/** All incidents of the tenant, the latest first; every change of one is heard of at once. */
export function useSuspensions() {
  const client = useQueryClient();
  const renew = () => void client.invalidateQueries({ queryKey: key });
  useTopic(topics.tenant, { joined: renew, hint: renew });
  return useQuery({ queryKey: key, queryFn: async () => (await ask(api.GET('/api/v1/suspensions'))).items });
}

/** The incident that holds a ticket now: of its own account, or of the account of an order it is about. */
export function useSuspensionOf({ account, suspension }: Pick<Ticket, 'account' | 'suspension'>) {
  const active = useSuspensions().data?.filter(({ stage }) => stage === 'active');
  return active?.find((incident) => incident.account === account) ?? active?.find(({ id }) => id === suspension);
}

export function useIncident(suspension: string) {
  return useQuery({
    queryKey: [...key, suspension],
    queryFn: () => ask(api.GET('/api/v1/suspensions/{suspension}', { params: { path: { suspension } } })),
  });
}

export function useApprovals(suspension: string) {
  return useQuery({
    queryKey: [...key, suspension, 'approvals'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/suspensions/{suspension}/approvals', { params: { path: { suspension } } }))).items,
  });
}

export function useOutbox(suspension: string) {
  return useQuery({
    queryKey: [...key, suspension, 'outbox'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/suspensions/{suspension}/outbox', { params: { path: { suspension } } }))).items,
  });
}

export type Act =
  | { do: 'acknowledge' }
  | { do: 'decide'; approval: string; granted: boolean; reason?: string }
  | { do: 'reinstate'; reason: string }
  | { do: 'outbox'; verdict: 'release' | 'discard'; delivery?: string };

/** What people do about an incident. */
export function useAct(suspension: string) {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: async (act: Act): Promise<void> => {
      const header = { 'Idempotency-Key': newKey() };
      const params = { path: { suspension }, header };
      if (act.do === 'acknowledge') await ask(api.POST('/api/v1/suspensions/{suspension}/acknowledgement', { params }));
      else if (act.do === 'decide')
        await ask(
          api.POST('/api/v1/suspensions/{suspension}/approvals/{approval}/decision', {
            params: { path: { suspension, approval: act.approval }, header },
            body: { granted: act.granted, reason: act.reason ?? null },
          }),
        );
      else if (act.do === 'reinstate')
        await ask(api.POST('/api/v1/suspensions/{suspension}/reinstatement', { params, body: { reason: act.reason } }));
      else
        await ask(
          api.POST('/api/v1/suspensions/{suspension}/outbox', {
            params,
            body: { verdict: act.verdict, deliveries: act.delivery === undefined ? null : [act.delivery] },
          }),
        );
    },
    onError: report,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export interface Declaration {
  account: string;
  reason: string;
  text: string;
  steps: string;
}

export function useDeclare(onDeclared: (suspension: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ account, reason, text, steps }: Declaration) =>
      ask(
        api.POST('/api/v1/suspensions', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: {
            account,
            reason,
            protocol: {
              text,
              steps: steps
                .split('\n')
                .map((step) => step.trim())
                .filter((step) => step !== ''),
            },
          },
        }),
      ),
    onSuccess: ({ suspension }) => onDeclared(suspension),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
