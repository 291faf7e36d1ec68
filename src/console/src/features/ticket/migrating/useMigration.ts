import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { ExternalDirection, MacroChoice, MigrationRequest, Money, Ticket } from '../../../api/types';
import { ticketKey } from '../keys';

export type MigrationStep =
  | { step: 'justify'; body: MigrationRequest }
  | { step: 'announce'; seen: number; macro: MacroChoice }
  | { step: 'outside'; direction: ExternalDirection; text: string; agreed: Money | null }
  | { step: 'resolve'; seen: number; macro: MacroChoice; summary: string; amount: Money | null }
  | { step: 'abandon'; reason: string };

/** The steps of a migration. What was refused stays on screen until the next try. */
export function useMigration(ticket: Ticket, onVersion: (version: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: MigrationStep) => send(ticket, step),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket.id) });
      onVersion(version);
    },
  });
}

function send(ticket: Ticket, step: MigrationStep): Promise<{ version: number }> {
  const path = { ticket: ticket.id };
  const once = { path, header: { 'Idempotency-Key': newKey() } };
  const read = (seen: number) => ({ path, header: { ...once.header, 'If-Match': `"${seen}"` } });
  switch (step.step) {
    case 'justify':
      return ask(api.POST('/api/v1/tickets/{ticket}/migration', { params: once, body: step.body }));
    case 'announce':
      return ask(
        api.POST('/api/v1/tickets/{ticket}/migration/announcement', {
          params: read(step.seen),
          body: { macro: step.macro },
        }),
      );
    case 'outside':
      return ask(
        api.POST('/api/v1/tickets/{ticket}/migration/external-messages', {
          params: once,
          body: { direction: step.direction, text: step.text, agreed: step.agreed },
        }),
      );
    case 'resolve':
      return ask(
        api.POST('/api/v1/tickets/{ticket}/migration/resolution', {
          params: read(step.seen),
          body: { macro: step.macro, summary: step.summary, amount: step.amount },
        }),
      );
    case 'abandon':
      return ask(
        api.POST('/api/v1/tickets/{ticket}/migration/abandonment', { params: once, body: { reason: step.reason } }),
      );
  }
}
