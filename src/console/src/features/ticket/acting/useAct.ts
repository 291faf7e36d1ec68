import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { ActionRequest, Money } from '../../../api/types';
import { useKeys } from '../../../api/useKeys';
import { ticketKey } from '../keys';

export type Act = { do: 'record'; action: ActionRequest } | { do: 'review'; amount: Money; note: string };

/** Records what was done, or that somebody looked at it; once, however often the same is sent. */
export function useAct(ticket: string, onDone: (version: number) => void) {
  const client = useQueryClient();
  const keyOf = useKeys();
  return useMutation({
    mutationFn: async (act: Act): Promise<{ version: number }> => {
      const params = { path: { ticket }, header: { 'Idempotency-Key': keyOf(act) } };
      return act.do === 'record'
        ? ask(api.POST('/api/v1/tickets/{ticket}/actions', { params, body: act.action }))
        : ask(
            api.POST('/api/v1/tickets/{ticket}/refund-reviews', {
              params,
              body: { amount: act.amount, note: act.note },
            }),
          );
    },
    // What is refused for want of a review asks for it.
    onError: () => client.invalidateQueries({ queryKey: ticketKey(ticket) }),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      onDone(version);
    },
  });
}
