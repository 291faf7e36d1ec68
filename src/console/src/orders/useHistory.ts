import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Entry } from '../api/types';
import { useTopic } from '../live/Live';
import { topics } from '../live/messages';

const pageSize = 200;

export const historyKey = (orderId: string) => ['history', orderId] as const;

/** Everything on record about an order, on every channel, oldest first. */
export async function readHistory(orderId: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Entry[]; next: string | null } = await ask(
      api.GET('/api/v1/orders/{orderId}/history', {
        params: { path: { orderId }, query: { limit: pageSize, ...(cursor !== null && { cursor }) } },
      }),
    );
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return entries;
}

export function useHistory(account: string, orderId: string) {
  const client = useQueryClient();
  const queryKey = historyKey(orderId);
  const renew = () => void client.invalidateQueries({ queryKey });
  useTopic(topics.order(account, orderId), { joined: renew, hint: renew });
  return useQuery({ queryKey, queryFn: () => readHistory(orderId) });
}
