/** What can be put on hold or erased. */
export type Subject =
  | { readonly kind: 'ticket'; readonly ticket: string }
  | { readonly kind: 'order'; readonly account: string; readonly orderId: string };

const ticketId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const ticketForm = new RegExp(`^(?:.*/?tickets?/)?(${ticketId.source})(?:[/?#].*)?$`, 'i');
const orderForm = /^(?:.*\/orders|order)\/([^/]+)\/([^/?]+)(?:[/?].*)?$/;
const orderId = /^[#._-]*[A-Za-z0-9][A-Za-z0-9#._-]*$/;
const longest = 64;

/** A number of an order that still needs the account it is of. */
export const needsAccount = (text: string): boolean =>
  orderId.test(text.trim()) && text.trim().length <= longest && !ticketForm.test(text.trim());

/** Reads what somebody pastes: an address of the console, a name of the record, or a number. */
export function readSubject(text: string, account: string): Subject | null {
  const asked = text.trim();
  const ticket = ticketForm.exec(asked)?.[1];
  if (ticket !== undefined) return { kind: 'ticket', ticket: ticket.toLowerCase() };
  const [, ofAccount, named] = orderForm.exec(asked) ?? [];
  if (ofAccount !== undefined && named !== undefined) return order(decoded(ofAccount), decoded(named));
  return needsAccount(asked) ? order(account, asked) : null;
}

export const streamOf = (subject: Subject): string =>
  subject.kind === 'ticket' ? `ticket/${subject.ticket}` : `order/${subject.account}/${subject.orderId}`;

/** Where in the console a stream of the record is looked at; null where it is not. */
export function addressOf(stream: string): string | null {
  const [kind = '', key = '', ...rest] = stream.split('/');
  const id = rest.join('/');
  if (kind === 'ticket') return `/tickets/${key}`;
  if (kind === 'order' && id !== '') return `/orders/${encodeURIComponent(key)}/${encodeURIComponent(id)}`;
  if (kind === 'suspension') return `/suspensions/${key}`;
  if (kind === 'macro') return `/macros/${key}`;
  return kind === 'mail' ? '/quarantine' : null;
}

function order(account: string, id: string): Subject | null {
  return account !== '' && id.length <= longest && orderId.test(id) ? { kind: 'order', account, orderId: id } : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
