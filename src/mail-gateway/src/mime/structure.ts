import type { MailHeader } from '../api/mail.js';
import { contentType, type Headers } from './headers.js';

const LETTERHEAD = new Set(['from', 'to', 'date', 'subject', 'message-id', 'received', 'return-path']);

/** Why the bytes are no complete mail, or null. Looks at the outermost structure only: inner parts are often sloppy. */
export const brokenness = (raw: Buffer, headers: MailHeader[], parsed: Headers): string | null => {
  if (raw.length === 0) return 'no bytes';
  if (!headers.some((header) => LETTERHEAD.has(header.name.toLowerCase()))) return 'no mail header';
  const type = contentType(parsed);
  if (!type?.value.toLowerCase().startsWith('multipart/')) return null;
  const boundary = type.params.boundary;
  if (!boundary) return 'multipart without a boundary';
  const delimiter = Buffer.from(`\n--${boundary}`, 'latin1');
  if (!raw.includes(delimiter)) return 'multipart without parts';
  return raw.includes(Buffer.concat([delimiter, Buffer.from('--')])) ? null : 'multipart cut off before its end';
};
