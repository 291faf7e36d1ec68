import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { ActionRequest, Money } from '../../../api/types';
import { ticketKey } from '../keys';

export type Act = { do: 'record'; action: ActionRequest } | { do: 'review'; amount: Money; note: string };

/** Records what was done, or that somebody looked at it; once, however often the same is sent. */
export function useAct(ticket: string, onDone: (version: number) => void) {
  const client = useQueryClient();
  const [keys] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: async (act: Act): Promise<{ version: number }> => {
      const said = JSON.stringify(act);
      const key = keys.get(said) ?? newKey();
      keys.set(said, key);
      const params = { path: { ticket }, header: { 'Idempotency-Key': key } };
      return act.do === 'record'
        ? ask(api.POST('/api/v1/tickets/{ticket}/actions', { params, body: act.action }))
        : ask(
            api.POST('/api/v1/tickets/{ticket}/refund-reviews', {
              params,
              body: { amount: act.amount, note: act.note },
            }),
          );
    },
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      onDone(version);
    },
  });
}
