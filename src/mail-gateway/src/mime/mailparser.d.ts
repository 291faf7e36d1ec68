/**
 * What we use of mailparser 3.7.5, its internals included: charsets and header bytes can be mended only by overriding them.
 * The version is pinned; the tests of the samples fail when the internals move.
 */
declare module 'mailparser' {
  import type { Duplex, Readable, Transform } from 'node:stream';

  export interface HeaderLine {
    key: string;
    /** The folded line; one character per byte. */
    line: string;
  }

  export interface Address {
    address?: string;
    name: string;
    group?: Address[];
  }

  export interface AddressHeader {
    value: Address[];
  }

  export interface StructuredHeader {
    value: string;
    params: Record<string, string>;
  }

  export interface Part {
    isAttachment?: boolean;
    charset?: string;
  }

  export interface Attachment {
    type: 'attachment';
    content: Readable;
    contentType: string;
    filename?: string;
    release(): void;
  }

  export interface Text {
    type: 'text';
    text?: string;
    html?: string;
  }

  export interface Options {
    skipHtmlToText?: boolean;
    skipTextToHtml?: boolean;
    skipImageLinks?: boolean;
    ignoreEmbedded?: boolean;
  }

  export class MailParser extends Transform {
    constructor(options?: Options);
    headers: Map<string, unknown> | false;
    headerLines: HeaderLine[] | false;
    /** Set when a limit was exceeded after the last byte was written; no error is emitted then. */
    hasFailed: boolean;
    processHeaders(lines: HeaderLine[]): Map<string, unknown>;
    createNode(source: unknown): Part;
    getDecoder(): { decodeStream(charset: string): Duplex };
  }
}
