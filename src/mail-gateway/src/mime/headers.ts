import type { Address, AddressHeader, HeaderLine, StructuredHeader } from 'mailparser';
import type { MailHeader, MailParty } from '../api/mail.js';
import { decodeText } from './charset.js';

export type Headers = Map<string, unknown>;

/** A field name is printable ASCII without a colon (RFC 5322, 2.2). */
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s;

/** Header lines as name and unfolded value; lines that are no header fields are left out. */
export const headerList = (lines: HeaderLine[]): MailHeader[] =>
  lines.flatMap(({ line }) => {
    const [, name, value] = FIELD.exec(decodeText(Buffer.from(line, 'latin1'))) ?? [];
    return name && value !== undefined ? [{ name, value: value.replace(/\r?\n[ \t]*/g, ' ').trim() }] : [];
  });

export const valuesOf = (headers: MailHeader[], name: string): string[] =>
  headers.filter((header) => header.name.toLowerCase() === name).map((header) => header.value);

/** The addresses of a header, those inside groups too. */
export const parties = (headers: Headers, name: string): MailParty[] => {
  const found = headers.get(name) as AddressHeader | AddressHeader[] | undefined;
  return [found ?? []].flat().flatMap((header) => header.value.flatMap(members));
};

const members = ({ address, name, group }: Address): MailParty[] =>
  group ? group.flatMap(members) : address ? [{ address, name: name || null }] : [];

export const contentType = (headers: Headers): StructuredHeader | undefined =>
  headers.get('content-type') as StructuredHeader | undefined;

export const textOf = (headers: Headers, name: string): string | null => {
  const value = headers.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
};

/** mailparser puts the present in place of a date it does not understand; here such a date is unknown. */
export const sentAt = (headers: MailHeader[]): string | null => {
  const date = new Date(valuesOf(headers, 'date')[0] ?? '');
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date.toISOString() : null;
};
