import { type Bytes, fromBase64, hex, hmac, same, sha256, toBase64, utf8 } from './bytes';
import {
  committed,
  eventHash,
  lines,
  parsed,
  type Committed,
  type ContentLine,
  type EventLine,
  type Manifest,
} from './format';
import { leafHash, rootByPath, Tree } from './merkle';
import { openNote, readKey } from './notes';
import { Tampered } from './tampered';
import { Zip } from './zip';

export type Verdict = 'intact' | 'erasures' | 'incomplete' | 'tampered';

export interface Report {
  readonly verdict: Verdict;
  readonly fault?: Tampered;
  readonly subject: readonly string[];
  readonly signedAt?: string;
  readonly fingerprint?: string;
  readonly events: number;
  readonly contents: number;
  readonly erased: number;
  readonly withheld: number;
}

/** Verifies an archive by docs/record-format.md, in this browser alone. */
export async function verifyArchive(bytes: Bytes): Promise<Report> {
  const walk = new Walk();
  try {
    return await walk.verify(new Zip(bytes));
  } catch (error) {
    return {
      ...walk.report,
      verdict: 'tampered',
      fault: error instanceof Tampered ? error : new Tampered('', 'unreadable'),
    };
  }
}

class Walk {
  private readonly heads = new Map<string, { version: number; hash: Bytes }>();
  private readonly known = new Map<string, Committed>();
  private readonly erasures = new Set<string>();
  private readonly calledErased = new Set<string>();
  private readonly tree = new Tree();
  private incomplete = false;
  report: Report = { verdict: 'intact', subject: [], events: 0, contents: 0, erased: 0, withheld: 0 };

  async verify(zip: Zip): Promise<Report> {
    const key = await readKey(await zip.text('keys.txt'));
    const [origin, size, root, time] = (
      await openNote('checkpoint.note', await zip.text('checkpoint.note'), key)
    ).split('\n') as [string, string, string, string];
    const manifest = await this.manifest(zip, key, origin);
    if (manifest.origin !== origin || String(manifest.size) !== size) throw new Tampered('manifest.json', 'other-log');
    this.report = {
      ...this.report,
      subject: manifest.subject,
      signedAt: time.replace('time ', ''),
      fingerprint: key.fingerprint,
    };
    await compareFiles(zip, manifest);
    await this.walk(zip, manifest, fromBase64(root));
    return { ...this.report, verdict: this.incomplete ? 'incomplete' : this.report.erased > 0 ? 'erasures' : 'intact' };
  }

  private async manifest(zip: Zip, key: Awaited<ReturnType<typeof readKey>>, origin: string): Promise<Manifest> {
    const raw = await zip.read('manifest.json');
    const text = await openNote('manifest.note', await zip.text('manifest.note'), key);
    if (text !== `actors/archive\n${origin}\n${toBase64(await sha256(raw))}\n`)
      throw new Tampered('manifest.json', 'bad-signature');
    const manifest = parsed('manifest.json', new TextDecoder().decode(raw)) as Manifest;
    if (manifest.format !== 1) throw new Tampered('manifest.json', 'unreadable');
    return manifest;
  }

  private async walk(zip: Zip, manifest: Manifest, root: Bytes): Promise<void> {
    const whole = manifest.scope === 'log';
    const events = await lines<EventLine>(zip, 'events.jsonl');
    const contents = await lines<ContentLine>(zip, 'contents.jsonl');
    const proofs = whole ? [] : await lines<{ leaf: number; path: string[] }>(zip, 'proofs.jsonl');
    let [last, next] = [-1, 0];
    for (const [i, line] of events.entries()) {
      const hash = fromBase64(line.hash);
      if (line.leaf <= last || line.leaf >= manifest.size) throw inEvents(line, 'not-in-log');
      last = line.leaf;
      await this.chain(line, hash, manifest, whole);
      await this.place(line, hash, whole ? null : proofs[i], manifest.size, root);
      const payload = parsed('events.jsonl', new TextDecoder().decode(fromBase64(line.payload)));
      if (line.type === 'record.content-erased') {
        for (const id of (payload as { contents: string[] }).contents) this.erasures.add(id.toLowerCase());
      }
      for (const content of committed(payload)) {
        if (!this.isNew(content, line)) continue;
        await this.content(zip, content, line, contents[next++]);
      }
    }
    if (next !== contents.length) throw new Tampered('contents.jsonl', 'content-mismatch');
    await this.finish(manifest, whole, root, events.length);
  }

  private async chain(line: EventLine, hash: Bytes, manifest: Manifest, whole: boolean): Promise<void> {
    const told = whole || manifest.subject.includes(line.stream);
    let head = this.heads.get(line.stream);
    if (!head || !told) {
      this.incomplete ||= line.version > 1 && told;
      head = {
        version: line.version - 1,
        hash: line.version > 1 ? fromBase64(line.previous ?? '') : new Uint8Array(32),
      };
    }
    if (line.version !== head.version + 1) throw inEvents(line, 'chain');
    if (!same(await eventHash(head.hash, manifest.tenant, line), hash)) throw inEvents(line, 'chain');
    this.heads.set(line.stream, { version: line.version, hash });
    this.report = { ...this.report, events: this.report.events + 1 };
  }

  private async place(
    line: EventLine,
    hash: Bytes,
    proof: { leaf: number; path: string[] } | null | undefined,
    size: number,
    root: Bytes,
  ): Promise<void> {
    const leaf = await leafHash(hash);
    if (proof === null) {
      if (line.leaf !== this.tree.size) throw inEvents(line, 'not-in-log');
      await this.tree.add(leaf);
      return;
    }
    const found =
      proof?.leaf === line.leaf ? await rootByPath(leaf, line.leaf, size, proof.path.map(fromBase64)) : null;
    if (found === null || !same(found, root)) throw inEvents(line, 'not-in-log');
  }

  private isNew(content: Committed, line: EventLine): boolean {
    const known = this.known.get(content.id);
    const sameAsBefore = !known || (known.commitment === content.commitment && known.size === content.size);
    if (!sameAsBefore) throw inEvents(line, 'content-mismatch');
    this.known.set(content.id, content);
    return !known;
  }

  private async content(
    zip: Zip,
    content: Committed,
    line: EventLine,
    archived: ContentLine | undefined,
  ): Promise<void> {
    if (archived?.id.toLowerCase() !== content.id) throw inEvents(line, 'content-missing');
    if (archived.absent === 'erased') {
      this.calledErased.add(content.id);
      this.report = { ...this.report, erased: this.report.erased + 1 };
    } else if (archived.absent === 'withheld') {
      this.report = { ...this.report, withheld: this.report.withheld + 1 };
    } else if (archived.absent !== undefined) {
      throw inEvents(line, 'content-missing');
    } else {
      const plain = archived.file === undefined ? utf8(archived.text ?? '') : await zip.read(archived.file);
      const commitment = hex(await hmac(fromBase64(archived.salt ?? ''), plain));
      if (plain.length !== content.size || commitment !== content.commitment) throw inEvents(line, 'content-mismatch');
      this.report = { ...this.report, contents: this.report.contents + 1 };
    }
  }

  private async finish(manifest: Manifest, whole: boolean, root: Bytes, events: number): Promise<void> {
    for (const id of this.calledErased) {
      if (!this.erasures.has(id)) throw new Tampered('contents.jsonl', 'content-missing', id);
    }
    if (whole && (this.tree.size !== manifest.size || !same(await this.tree.root(), root)))
      throw new Tampered('events.jsonl', 'not-in-log');
    const { contents, erased, withheld } = this.report;
    if (events !== manifest.events || contents + erased + withheld !== manifest.contents)
      throw new Tampered('manifest.json', 'count-mismatch');
    this.incomplete ||= withheld > 0 || manifest.subject.some((stream) => !this.heads.has(stream));
  }
}

async function compareFiles(zip: Zip, manifest: Manifest): Promise<void> {
  const named = new Map(manifest.files.map((file) => [file.name, file]));
  for (const name of zip.names.filter((name) => name !== 'manifest.json' && name !== 'manifest.note')) {
    const file = named.get(name);
    const bytes = await zip.read(name);
    const isAsSigned = bytes.length === file?.size && hex(await sha256(bytes)) === file.sha256;
    if (!isAsSigned) throw new Tampered(name, 'file-mismatch');
    named.delete(name);
  }
  for (const name of named.keys()) throw new Tampered(name, 'missing-file');
}

const inEvents = (line: EventLine, code: Tampered['code']): Tampered =>
  new Tampered('events.jsonl', code, `${line.stream} · ${line.version}`);
