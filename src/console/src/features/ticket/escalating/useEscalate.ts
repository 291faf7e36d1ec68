import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { ticketKey } from '../keys';

/** Hands the ticket over once, however often the request has to be repeated. */
export function useEscalate(ticket: string, onDone: (version: number) => void) {
  const client = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (team: string) =>
      ask(
        api.POST('/api/v1/tickets/{ticket}/escalations', {
          params: { path: { ticket }, header: { 'Idempotency-Key': `${key}-${team}` } },
          body: { team },
        }),
      ),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      onDone(version);
    },
  });
}
