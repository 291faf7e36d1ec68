import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Ticket } from '../api/types';
import { useTopic } from '../live/Live';
import { topics } from '../live/messages';

const orderKey = (account: string, orderId: string) => ['order', account, orderId] as const;

/**
 * The order a ticket is about. A buyer who writes to the shop about an Amazon order is on another account than the order; it
 * is then found through the tickets that belong to it.
 */
export function useOrderOf({ account, orderId }: Pick<Ticket, 'account' | 'orderId'>) {
  const own = useOrder(account, orderId);
  const elsewhere = own.data?.version === 0 ? own.data.tickets.find((other) => other.account !== account) : undefined;
  const other = useOrder(elsewhere?.account ?? account, elsewhere === undefined ? null : orderId);
  return other.data !== undefined && other.data.version > 0 ? other : own;
}

/** An order as its account knows it, renewed by hints of its own topic. */
export function useOrder(account: string, orderId: string | null) {
  const client = useQueryClient();
  const queryKey = orderKey(account, orderId ?? '');
  useTopic(orderId === null ? null : topics.order(account, orderId), {
    joined: () => void client.invalidateQueries({ queryKey }),
    hint: () => void client.invalidateQueries({ queryKey }),
  });
  return useQuery({
    queryKey,
    enabled: orderId !== null,
    queryFn: () =>
      ask(api.GET('/api/v1/orders/{account}/{orderId}', { params: { path: { account, orderId: orderId ?? '' } } })),
  });
}
