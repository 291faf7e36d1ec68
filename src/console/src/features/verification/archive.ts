import { type Bytes, fromBase64, hex, hmac, same, sha256, toBase64, utf8 } from './bytes';
import { Chains } from './chains';
import {
  committed,
  inEvents,
  lines,
  parsed,
  type Committed,
  type ContentLine,
  type EventLine,
  type Manifest,
  type Period,
} from './format';
import { leafHash, rootByPath, Tree } from './merkle';
import { openNote, readKey } from './notes';
import { Tampered } from './tampered';
import { type WitnessKey, witnessedAt } from './witnesses';
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
  readonly period?: Period;
  /** Those that were asked for, and when they signed. */
  readonly witnesses: readonly { name: string; at: string }[];
}

/**
 * Verifies an archive by docs/record-format.md, in this browser alone.
 * @param witnesses Each of them must have signed the checkpoint, too.
 */
export async function verifyArchive(bytes: Bytes, witnesses: readonly WitnessKey[] = []): Promise<Report> {
  const walk = new Walk(witnesses);
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
  private readonly known = new Map<string, Committed>();
  private readonly erasures = new Set<string>();
  private readonly calledErased = new Set<string>();
  private readonly tree = new Tree();
  private incomplete = false;
  report: Report = { verdict: 'intact', subject: [], events: 0, contents: 0, erased: 0, withheld: 0, witnesses: [] };

  constructor(private readonly witnesses: readonly WitnessKey[]) {}

  async verify(zip: Zip): Promise<Report> {
    const key = await readKey(await zip.text('keys.txt'));
    const note = await zip.text('checkpoint.note');
    const [origin, size, root, time] = (await openNote('checkpoint.note', note, key)).split('\n') as [
      string,
      string,
      string,
      string,
    ];
    const manifest = await this.manifest(zip, key, origin);
    if (manifest.origin !== origin || String(manifest.size) !== size) throw new Tampered('manifest.json', 'other-log');
    this.report = {
      ...this.report,
      subject: manifest.subject,
      signedAt: time.replace('time ', ''),
      fingerprint: key.fingerprint,
      ...(manifest.period && { period: manifest.period }),
    };
    await this.witnessed(note);
    await compareFiles(zip, manifest);
    await this.walk(zip, manifest, fromBase64(root));
    return { ...this.report, verdict: this.incomplete ? 'incomplete' : this.report.erased > 0 ? 'erasures' : 'intact' };
  }

  private async witnessed(note: string): Promise<void> {
    for (const witness of this.witnesses) {
      const at = await witnessedAt('checkpoint.note', note, witness);
      this.report = { ...this.report, witnesses: [...this.report.witnesses, { name: witness.name, at }] };
    }
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
    const chains = new Chains(manifest);
    const events = await lines<EventLine>(zip, 'events.jsonl');
    const contents = await lines<ContentLine>(zip, 'contents.jsonl');
    const proofs = whole ? [] : await lines<{ leaf: number; path: string[] }>(zip, 'proofs.jsonl');
    let [last, next] = [-1, 0];
    for (const [i, line] of events.entries()) {
      const hash = fromBase64(line.hash);
      if (line.leaf <= last || line.leaf >= manifest.size) throw inEvents(line, 'not-in-log');
      last = line.leaf;
      await chains.next(line, hash);
      this.report = { ...this.report, events: this.report.events + 1 };
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
    this.incomplete = chains.finish() || this.report.withheld > 0;
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
