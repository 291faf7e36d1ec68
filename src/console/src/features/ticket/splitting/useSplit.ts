import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { useKeys } from '../../../api/useKeys';
import { ticketKey } from '../keys';

export interface SplitChoice {
  readonly messages: readonly string[];
  readonly orders: readonly string[];
  readonly reason: string;
}

/** Makes messages a ticket of their own, once, however often the request has to be repeated. */
export function useSplit(ticket: string, onDone: (opened: string, version: number) => void) {
  const client = useQueryClient();
  const keyOf = useKeys();
  return useMutation({
    mutationFn: (choice: SplitChoice) =>
      ask(
        api.POST('/api/v1/tickets/{ticket}/split', {
          params: { path: { ticket }, header: { 'Idempotency-Key': keyOf(choice) } },
          body: {
            messages: [...choice.messages],
            orders: [...choice.orders],
            ...(choice.reason !== '' && { reason: choice.reason }),
          },
        }),
      ),
    onSuccess: ({ ticket: opened, fromVersion }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      onDone(opened, fromVersion);
    },
  });
}
