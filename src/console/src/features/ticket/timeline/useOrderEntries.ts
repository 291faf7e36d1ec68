import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Entry, Ticket } from '../../../api/types';
import { useTopic } from '../../../live/Live';
import { ticketOf, topics } from '../../../live/messages';
import { historyKey, readHistory } from '../../../orders/useHistory';
import { useOrder } from '../../../orders/useOrder';

const none: readonly Entry[] = [];

/** What the ticket's order has on other tickets and in its own record; renewed when one of those changes. */
export function useOrderEntries(ticket: Ticket): { entries: readonly Entry[]; hasOthers: boolean } {
  const client = useQueryClient();
  const { orderId } = ticket;
  const order = useOrder(ticket.account, orderId);
  const others = order.data?.tickets.filter(({ id }) => id !== ticket.id) ?? [];
  const hasOthers = others.length > 0;
  const history = useQuery({
    queryKey: historyKey(orderId ?? ''),
    enabled: orderId !== null && hasOthers,
    queryFn: () => readHistory(orderId ?? ''),
  });
  useTopic(topics.queue, {
    joined: () => void client.invalidateQueries({ queryKey: historyKey(orderId ?? '') }),
    hint: (hint) => {
      if (others.some(({ id }) => id === ticketOf(hint)))
        void client.invalidateQueries({ queryKey: historyKey(orderId ?? '') });
    },
  });
  return { entries: history.data ?? none, hasOthers };
}
