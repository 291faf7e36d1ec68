import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { MacroChoice, Ticket } from '../../../api/types';
import type { AtStake } from './StakeFields';

interface Asked extends AtStake {
  macro: MacroChoice;
}

/** Sends the macro's text as a reply or, while the account is suspended, asks compliance to let it go. */
export function useAnswerWithMacro(ticket: Ticket, seen: number, suspension: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ macro, stake, statement }: Asked): Promise<void> => {
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
            body: { ticket: ticket.id, seen, macro, stake, statement: statement.trim() || null },
          }),
        );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['suspensions'] }),
  });
}
