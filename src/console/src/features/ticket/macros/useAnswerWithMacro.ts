import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { MacroChoice, Ticket } from '../../../api/types';
import type { AtStake } from './StakeFields';

interface Asked extends Partial<AtStake> {
  macro: MacroChoice;
}

/**
 * Sends the macro's text as a reply, which says the version it made, or, while the account is suspended, asks compliance to let
 * it go. The same is asked under the same key, however often: it is done once.
 */
export function useAnswerWithMacro(ticket: Ticket, seen: number, suspension: string | undefined) {
  const client = useQueryClient();
  const last = useRef({ asked: '', key: '' });
  return useMutation({
    mutationFn: async ({ macro, stake = 'refund', statement = '' }: Asked): Promise<number | null> => {
      const asked = JSON.stringify([macro, seen, stake, statement]);
      if (last.current.asked !== asked) last.current = { asked, key: newKey() };
      const header = { 'Idempotency-Key': last.current.key };
      if (suspension === undefined) {
        const { version } = await ask(
          api.POST('/api/v1/tickets/{ticket}/replies', {
            params: { path: { ticket: ticket.id }, header: { ...header, 'If-Match': `"${seen}"` } },
            body: { macro },
          }),
        );
        return version;
      }
      await ask(
        api.POST('/api/v1/suspensions/{suspension}/approvals', {
          params: { path: { suspension }, header },
          body: { ticket: ticket.id, seen, macro, stake, statement: statement.trim() || null },
        }),
      );
      return null;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['suspensions'] }),
  });
}
