import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { useReport } from '../../problems/useReport';
import { changeTicket, type Change } from '../../tickets/change';
import { ticketKey } from './keys';

export function useTicket(id: string) {
  return useQuery({
    queryKey: ticketKey(id),
    queryFn: () => ask(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket: id } } })),
  });
}

/** The small decisions about a ticket. Each says the version it made; `onVersion` fetches up to it. */
export function useChange(id: string, onVersion: (version: number) => void) {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: (change: Change) => changeTicket(id, change),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(id) });
      onVersion(version);
    },
    onError: report,
  });
}
