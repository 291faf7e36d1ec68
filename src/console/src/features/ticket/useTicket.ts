import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { newKey } from '../../api/idempotency';
import type { TicketStatus } from '../../api/types';
import { useReport } from '../../problems/useReport';
import { ticketKey } from './keys';

export function useTicket(id: string) {
  return useQuery({
    queryKey: ticketKey(id),
    queryFn: () => ask(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket: id } } })),
  });
}

export type Change =
  | { kind: 'assignee'; assignee: string | null }
  | { kind: 'status'; status: TicketStatus }
  | { kind: 'tags'; add: string[]; remove: string[] }
  | { kind: 'snooze'; until: string | null }
  | { kind: 'order'; orderId: string }
  | { kind: 'no-response'; message: string; reason: string | null }
  | { kind: 'take-back'; reply: string };

/** The small decisions about a ticket. Each says the version it made; `onVersion` fetches up to it. */
export function useChange(id: string, onVersion: (version: number) => void) {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: (change: Change) => send(id, change),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(id) });
      onVersion(version);
    },
    onError: report,
  });
}

function send(id: string, change: Change): Promise<{ version: number }> {
  const params = { path: { ticket: id } };
  const once = { ...params, header: { 'Idempotency-Key': newKey() } };
  switch (change.kind) {
    case 'assignee':
      return ask(api.PUT('/api/v1/tickets/{ticket}/assignee', { params, body: { assignee: change.assignee } }));
    case 'status':
      return ask(api.PUT('/api/v1/tickets/{ticket}/status', { params, body: { status: change.status } }));
    case 'tags':
      return ask(
        api.POST('/api/v1/tickets/{ticket}/tags', { params: once, body: { add: change.add, remove: change.remove } }),
      );
    case 'snooze':
      return change.until === null
        ? ask(api.DELETE('/api/v1/tickets/{ticket}/snooze', { params }))
        : ask(api.PUT('/api/v1/tickets/{ticket}/snooze', { params, body: { until: change.until } }));
    case 'order':
      return ask(api.POST('/api/v1/tickets/{ticket}/orders', { params: once, body: { orderId: change.orderId } }));
    case 'take-back': {
      const path = { ticket: id, reply: change.reply };
      return ask(api.DELETE('/api/v1/tickets/{ticket}/replies/{reply}', { params: { path } }));
    }
    case 'no-response': {
      const path = { ticket: id, message: change.message };
      return change.reason === null
        ? ask(api.DELETE('/api/v1/tickets/{ticket}/messages/{message}/no-response-needed', { params: { path } }))
        : ask(
            api.POST('/api/v1/tickets/{ticket}/messages/{message}/no-response-needed', {
              params: { ...once, path },
              body: { reason: change.reason },
            }),
          );
    }
  }
}
