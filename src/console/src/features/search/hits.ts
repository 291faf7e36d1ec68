import type { Hit } from '../../api/types';
import type { IconName } from '../../icons/Icon';

const icons: Readonly<Record<string, IconName>> = {
  message: 'inbox',
  reply: 'reply',
  note: 'note',
  tag: 'tag',
  order: 'box',
};

export const iconOf = ({ kind }: Hit): IconName => icons[kind] ?? 'search';

/** Where a hit leads: its ticket, or the order itself, which is named as account and order ID. */
export function addressOf({ ticket, order }: Hit): string {
  if (ticket !== null) return `/tickets/${ticket}`;
  return order === null ? '/search' : `/orders/${order.split('/').map(encodeURIComponent).join('/')}`;
}

export const hitKey = (hit: Hit): string => `${hit.kind} ${hit.ticket ?? hit.order ?? ''} ${hit.version}`;
