import type { Mail, MailHeader } from '../api/mail.js';
import { valuesOf } from './headers.js';

/** Where mail servers write down whom they delivered to, the nearest to the mailbox first. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

/** The transport's view, from the headers the receiving server added. `from` is null for the empty path of bounces. */
export const envelopeOf = (headers: MailHeader[], handedOver: string | null): Mail['envelope'] => {
  const path = valuesOf(headers, 'return-path')[0];
  const from = path === undefined ? handedOver : bare(path) || null;
  return { from, to: [...new Set(DELIVERED.flatMap((name) => valuesOf(headers, name).map(bare)).filter(Boolean))] };
};

const bare = (value: string) => value.replace(/^.*<|>.*$/g, '').trim();
