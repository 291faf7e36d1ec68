import { type Line, readLines } from './lines.js';

/** One mail of an mbox. `raw` is null when the mail is larger than allowed; it was read past, not held. */
export interface MboxMail {
  raw: Buffer | null;
  /** The envelope's sender from the separator line. */
  sender: string | null;
}

/** "From sender date": the date tells a separator from a sentence that somebody forgot to quote. */
const SEPARATOR = /^From (\S*) .*\d\d:\d\d/;
const QUOTED = /^>+From /;
const BLANK = /^\r?\n$/;
/** The only first characters of lines that mean something: F, >, CR and LF. */
const TELLING = new Set([0x46, 0x3e, 0x0d, 0x0a]);

/** The mails of an mbox in the mboxo or mboxrd form, one at a time. Memory: the largest mail allowed. */
export async function* readMbox(stream: AsyncIterable<Buffer>, largest: number): AsyncGenerator<MboxMail> {
  let mail: Collector | undefined;
  let afterBlank = true;
  for await (const lines of readLines(stream)) {
    for (const line of lines) {
      const start = startOf(line);
      const separator = afterBlank ? SEPARATOR.exec(start) : null;
      afterBlank = BLANK.test(start);
      if (separator) {
        if (mail) yield mail.finish();
        mail = new Collector(separator[1] ?? '', largest);
      } else {
        mail ??= new Collector('', largest);
        mail.add(QUOTED.test(start) ? line.bytes.subarray(1) : line.bytes);
      }
    }
  }
  if (mail) yield mail.finish();
}

const startOf = ({ bytes, begins }: Line): string =>
  begins && TELLING.has(bytes[0] ?? 0) ? bytes.toString('latin1', 0, 200) : '';

class Collector {
  private lines: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly sender: string,
    private readonly largest: number,
  ) {}

  add(line: Buffer) {
    this.size += line.length;
    if (this.size > this.largest) this.lines = [];
    else this.lines.push(line);
  }

  /** The blank line before the next separator belongs to the mbox, not to the mail. */
  finish(): MboxMail {
    if (BLANK.test(this.lines.at(-1)?.toString('latin1') ?? '')) this.lines.pop();
    return {
      raw: this.size > this.largest ? null : Buffer.concat(this.lines),
      sender: this.sender.includes('@') ? this.sender : null,
    };
  }
}
