import { api, ask } from '../api/client';
import { newKey } from '../api/idempotency';
import type { TicketStatus } from '../api/types';

/** A small decision about a ticket. */
export type Change =
  | { kind: 'assignee'; assignee: string | null }
  | { kind: 'status'; status: TicketStatus }
  | { kind: 'tags'; add: string[]; remove: string[] }
  | { kind: 'snooze'; until: string | null }
  | { kind: 'order'; orderId: string }
  | { kind: 'no-response'; message: string; reason: string | null }
  | { kind: 'take-back'; reply: string };

/** Asks the server for it; the answer says the version it made. */
export function changeTicket(id: string, wanted: Change): Promise<{ version: number }> {
  const params = { path: { ticket: id } };
  const once = { ...params, header: { 'Idempotency-Key': newKey() } };
  switch (wanted.kind) {
    case 'assignee':
      return ask(api.PUT('/api/v1/tickets/{ticket}/assignee', { params, body: { assignee: wanted.assignee } }));
    case 'status':
      return ask(api.PUT('/api/v1/tickets/{ticket}/status', { params, body: { status: wanted.status } }));
    case 'tags':
      return ask(
        api.POST('/api/v1/tickets/{ticket}/tags', { params: once, body: { add: wanted.add, remove: wanted.remove } }),
      );
    case 'snooze':
      return wanted.until === null
        ? ask(api.DELETE('/api/v1/tickets/{ticket}/snooze', { params }))
        : ask(api.PUT('/api/v1/tickets/{ticket}/snooze', { params, body: { until: wanted.until } }));
    case 'order':
      return ask(api.POST('/api/v1/tickets/{ticket}/orders', { params: once, body: { orderId: wanted.orderId } }));
    case 'take-back': {
      const path = { ticket: id, reply: wanted.reply };
      return ask(api.DELETE('/api/v1/tickets/{ticket}/replies/{reply}', { params: { path } }));
    }
    case 'no-response': {
      const path = { ticket: id, message: wanted.message };
      return wanted.reason === null
        ? ask(api.DELETE('/api/v1/tickets/{ticket}/messages/{message}/no-response-needed', { params: { path } }))
        : ask(
            api.POST('/api/v1/tickets/{ticket}/messages/{message}/no-response-needed', {
              params: { ...once, path },
              body: { reason: wanted.reason },
            }),
          );
    }
  }
}
