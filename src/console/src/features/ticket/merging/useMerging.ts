import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { useKeys } from '../../../api/useKeys';
import { ticketKey } from '../keys';

/** What would happen if the other ticket went on in this one. */
export function usePreview(ticket: string, other: string | null) {
  return useQuery({
    queryKey: ['merge-preview', ticket, other],
    enabled: other !== null,
    gcTime: 0,
    staleTime: 0,
    queryFn: () =>
      ask(
        api.GET('/api/v1/tickets/{ticket}/merges/{other}/preview', {
          params: { path: { ticket, other: other ?? '' } },
        }),
      ),
  });
}

/** Lets the other ticket go on in this one, once, however often the request has to be repeated. */
export function useMerge(ticket: string, onDone: (version: number) => void) {
  const client = useQueryClient();
  const keyOf = useKeys();
  return useMutation({
    mutationFn: ({ other, reason }: { other: string; reason: string }) =>
      ask(
        api.POST('/api/v1/tickets/{ticket}/merges', {
          params: { path: { ticket }, header: { 'Idempotency-Key': keyOf({ other, reason }) } },
          body: { ticket: other, ...(reason !== '' && { reason }) },
        }),
      ),
    onSuccess: ({ version }, { other }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      void client.invalidateQueries({ queryKey: ticketKey(other) });
      onDone(version);
    },
  });
}

/** Leaves the merged ticket on its own again. */
export function useEndMerge(ticket: string, onDone: (version: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ merged, reason }: { merged: string; reason: string }) =>
      ask(
        api.DELETE('/api/v1/tickets/{ticket}/merges/{merged}', {
          params: { path: { ticket, merged } },
          body: { reason },
        }),
      ),
    onSuccess: ({ version }, { merged }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      void client.invalidateQueries({ queryKey: ticketKey(merged) });
      onDone(version);
    },
  });
}
