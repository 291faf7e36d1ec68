import type { IconName } from '../../icons/Icon';
import type { Hit } from '../../api/types';

export const hitIcons: Record<Hit['kind'], IconName> = {
  message: 'inbox',
  reply: 'reply',
  note: 'note',
  tag: 'tag',
  order: 'box',
};

/** Where a hit leads: its ticket, or the order itself. */
export function addressOf({ kind, ticket, order }: Hit): string {
  if (kind === 'order' && order != null)
    return `/orders/${encodeURIComponent(order.account)}/${encodeURIComponent(order.orderId)}`;
  return ticket == null ? '/search' : `/tickets/${ticket}`;
}

export const hitKey = (hit: Hit): string => `${hit.kind} ${hit.ticket ?? hit.order?.orderId ?? ''} ${hit.version}`;
