import type { MacroText, Order, Ticket } from '../../../api/types';

/** What stands for a value that macros ask for, under its name or its kind. */
export type Known = Readonly<Record<string, string>>;

const only = <T>(items: readonly T[] | undefined): T | undefined => (items?.length === 1 ? items[0] : undefined);

/** What ticket and order say of themselves. What could mean one of several is left to the writer. */
export function knownOf(ticket: Pick<Ticket, 'orderId' | 'asins'>, order: Order | undefined): Known {
  const shipment = only(order?.shipments);
  const item = only(order?.items);
  const values = {
    orderId: ticket.orderId,
    asin: item?.asin ?? only(ticket.asins),
    product: item?.title,
    tracking: shipment?.trackingNumber,
    carrier: shipment?.carrier,
    deliveryDate: order?.deliverBy?.slice(0, 10),
    shippingDate: order?.shipBy?.slice(0, 10),
  };
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

/** The text as it stands, with what is known; what is not yet is named in brackets. */
export function outlineOf({ segments, variables }: MacroText, known: Known, nameOf: (name: string) => string): string {
  const types = new Map(variables?.map(({ name, type }) => [name, type]));
  return segments
    .map(({ text }) => text)
    .join('')
    .replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => known[name] ?? known[types.get(name) ?? ''] ?? `[${nameOf(name)}]`,
    );
}
