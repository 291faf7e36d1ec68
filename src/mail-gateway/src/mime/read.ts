import { once } from 'node:events';
import type { Attachment, Text } from 'mailparser';
import type { Mail, MailAttachment } from '../api/mail.js';
import { envelopeOf } from './envelope.js';
import { headerList, parties, sentAt, textOf } from './headers.js';
import { Parser } from './parser.js';
import { brokenness } from './structure.js';

/**
 * Undoes MIME. Never throws for what is in the mail: what cannot be parsed comes back with a problem and the raw bytes.
 * @param sender The envelope's sender where the store knows it, as an mbox does.
 */
export const readMail = async (raw: Buffer, sender: string | null = null): Promise<Mail> => {
  const parser = new Parser();
  const found: Contents = { text: null, html: null, attachments: [] };
  const failure = await collect(parser, raw, found);

  const parsed = parser.headers || new Map<string, unknown>();
  const headers = headerList(parser.headerLines || []);
  return {
    envelope: envelopeOf(headers, sender),
    headers,
    messageId: textOf(parsed, 'message-id')?.replace(/^<+|>+$/g, '') ?? null,
    from: parties(parsed, 'from')[0] ?? null,
    to: [...parties(parsed, 'to'), ...parties(parsed, 'cc')],
    subject: textOf(parsed, 'subject'),
    date: sentAt(headers),
    ...found,
    raw: raw.toString('base64'),
    problem: brokenness(raw, headers, parsed) ?? failure,
  };
};

type Contents = Pick<Mail, 'text' | 'html' | 'attachments'>;

/** @returns Why the parser gave up, or null. */
const collect = async (parser: Parser, raw: Buffer, into: Contents): Promise<string | null> => {
  parser.end(raw);
  try {
    for await (const part of parser as AsyncIterable<Attachment | Text>) {
      if (part.type === 'attachment') into.attachments.push(await attachment(part, into.attachments.length + 1));
      else Object.assign(into, { text: unlessBlank(part.text), html: unlessBlank(part.html) });
    }
  } catch {
    return 'malformed beyond parsing';
  }
  return parser.hasFailed ? 'too many parts or too long a header' : null;
};

const unlessBlank = (text: string | undefined): string | null => (text?.trim() ? text : null);

const attachment = async (part: Attachment, number: number): Promise<MailAttachment> => {
  const chunks: Buffer[] = [];
  part.content.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(part.content, 'end');
  part.release();
  return {
    name: part.filename ?? `attachment-${number}`,
    mediaType: part.contentType,
    content: Buffer.concat(chunks).toString('base64'),
  };
};
