import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { Ticket } from '../../../api/types';
import type { AtStake } from './StakeFields';

/** The approved macros that fit the ticket's channel. */
export function useMacros(channel: string, enabled: boolean) {
  return useQuery({
    queryKey: ['macros'],
    enabled,
    staleTime: 60_000,
    queryFn: async () => (await ask(api.GET('/api/v1/macros'))).items,
    select: (items) =>
      items.filter((macro) => macro.approved !== null && (macro.channel === null || macro.channel === channel)),
  });
}

/** The version in use, with its variables and gaps. */
export function useMacro(macro: string | null) {
  return useQuery({
    queryKey: ['macros', macro],
    enabled: macro !== null,
    queryFn: () => ask(api.GET('/api/v1/macros/{macro}', { params: { path: { macro: macro ?? '' } } })),
    select: (view) => view.versions.find((version) => version.number === view.approved)?.text ?? null,
  });
}

export interface Filled {
  macro: string;
  variables: Record<string, string>;
  gaps: Record<string, string>;
}

/** What the server makes of it; nothing is recorded. */
export function useRendering(filled: Filled, complete: boolean) {
  return useQuery({
    queryKey: ['rendering', filled],
    enabled: complete,
    retry: false,
    queryFn: () =>
      ask(
        api.POST('/api/v1/macros/{macro}/rendering', {
          params: { path: { macro: filled.macro } },
          body: { variables: filled.variables, gaps: filled.gaps },
        }),
      ),
  });
}

interface Asked extends AtStake {
  filled: Filled;
}

/** Sends the macro's text as a reply or, while the account is suspended, asks compliance to let it go. */
export function useUseMacro(ticket: Ticket, seen: number, suspension: string | undefined, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ filled, stake, statement }: Asked): Promise<void> => {
      const macro = { id: filled.macro, variables: filled.variables, gaps: filled.gaps };
      const header = { 'Idempotency-Key': newKey() };
      if (suspension === undefined)
        await ask(
          api.POST('/api/v1/tickets/{ticket}/replies', {
            params: { path: { ticket: ticket.id }, header: { ...header, 'If-Match': `"${seen}"` } },
            body: { macro },
          }),
        );
      else
        await ask(
          api.POST('/api/v1/suspensions/{suspension}/approvals', {
            params: { path: { suspension }, header },
            body: { ticket: ticket.id, macro, stake, statement: statement.trim() || null },
          }),
        );
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['suspensions'] }),
  });
}
