import { type Bytes } from './bytes';
import { Tampered } from './tampered';

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const localSignature = 0x04034b50;

interface Entry {
  readonly method: number;
  readonly packed: Bytes;
  readonly size: number;
}

/** The files of a ZIP by name, read when they are asked for. */
export class Zip {
  private readonly entries = new Map<string, Entry>();

  constructor(bytes: Bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = findEnd(view);
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new Tampered('', 'unreadable');
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (this.entries.has(name)) throw new Tampered(name, 'twice');
      this.entries.set(name, {
        method: view.getUint16(at + 10, true),
        packed: packed(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
        size: view.getUint32(at + 24, true),
      });
      at += 46 + nameLength + extra + comment;
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  async read(name: string): Promise<Bytes> {
    const entry = this.entries.get(name);
    if (!entry) throw new Tampered(name, 'missing-file');
    const bytes = entry.method === 0 ? entry.packed : await inflated(name, entry);
    if (bytes.length !== entry.size) throw new Tampered(name, 'unreadable');
    return bytes;
  }

  async text(name: string): Promise<string> {
    return new TextDecoder().decode(await this.read(name));
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 65_536; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Tampered('', 'unreadable');
}

/** The central directory says how long the packed bytes are, what lies before them says where they begin. */
function packed(bytes: Bytes, view: DataView, at: number, length: number): Bytes {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw new Tampered('', 'unreadable');
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(begin, begin + length);
}

async function inflated(name: string, entry: Entry): Promise<Bytes> {
  try {
    const stream = new Blob([entry.packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new Tampered(name, 'unreadable');
  }
}
