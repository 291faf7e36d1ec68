const LONGEST = 64 * 1024;
const LF = 0x0a;

export interface Line {
  bytes: Buffer;
  /** False for the later pieces of a line that is too long to be held whole. */
  begins: boolean;
}

/** A stream in lines with their line ends, chunk by chunk. Holds one chunk and at most 64 KiB of an unfinished line. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let rest: Buffer = Buffer.alloc(0);
  let begins = true;
  for await (const chunk of stream) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines: Line[] = [];
    let start = 0;
    for (let end = data.indexOf(LF); end >= 0; end = data.indexOf(LF, start)) {
      lines.push({ bytes: data.subarray(start, end + 1), begins });
      begins = true;
      start = end + 1;
    }
    rest = data.subarray(start);
    if (rest.length > LONGEST) {
      lines.push({ bytes: rest, begins });
      begins = false;
      rest = Buffer.alloc(0);
    }
    yield lines;
  }
  if (rest.length > 0) yield [{ bytes: rest, begins }];
}
