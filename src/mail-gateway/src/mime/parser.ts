import { Transform, type TransformCallback } from 'node:stream';
import { type HeaderLine, MailParser, type Part } from 'mailparser';
import { decodeText } from './charset.js';

/** mailparser decodes ASCII and UTF-8 by itself and unseen; with a prefix every text comes to our decoder. */
const DECLARED = 'declared:';

/** mailparser, with charsets decoded by what the bytes are rather than by what their label says. */
export class Parser extends MailParser {
  constructor() {
    // Links, images and embedded mails stay as they are; reading HTML is the server's part.
    super({ skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, ignoreEmbedded: true });
  }

  override createNode(source: unknown): Part {
    const part = super.createNode(source);
    if (part.isAttachment === false) part.charset = DECLARED + (part.charset ?? '');
    return part;
  }

  override getDecoder() {
    return { decodeStream: (charset: string) => new TextStream(charset.slice(DECLARED.length)) };
  }

  /** Header bytes that are not ASCII are taken for UTF-8 by mailparser; where they are not, they become it here. */
  override processHeaders(lines: HeaderLine[]) {
    return super.processHeaders(lines.map(({ key, line }) => ({ key, line: asUtf8Bytes(line) })));
  }
}

/** The whole part is needed to judge its charset. */
class TextStream extends Transform {
  private readonly chunks: Buffer[] = [];

  constructor(private readonly charset: string) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
    this.chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback) {
    done(null, Buffer.from(decodeText(Buffer.concat(this.chunks), this.charset)));
  }
}

const asUtf8Bytes = (line: string) => Buffer.from(decodeText(Buffer.from(line, 'latin1'))).toString('latin1');
