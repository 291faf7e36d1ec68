import { type Bytes, fromBase64, hex, joined, sha256, utf8 } from './bytes';
import { split, splitKey } from './notes';
import { Tampered } from './tampered';

/** Somebody else who must have signed the checkpoint: C2SP tlog-cosignature. */
export interface WitnessKey {
  readonly name: string;
  readonly id: Bytes;
  readonly key: CryptoKey;
}

const cosignature = 4;

/** A line for each key; throws when one of them is none of a witness. */
export async function readWitnesses(text: string): Promise<WitnessKey[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Error('no key');
  return Promise.all(lines.map((line) => readWitness(line.trim())));
}

async function readWitness(line: string): Promise<WitnessKey> {
  const [name, id, encoded] = splitKey(line);
  const raw = fromBase64(encoded);
  const hash = await sha256(joined(utf8(`${name}\n`), raw));
  if (name === '' || raw.length !== 33 || raw[0] !== cosignature || id !== hex(hash.subarray(0, 4)))
    throw new Error('no key of a witness');
  const key = await crypto.subtle.importKey('raw', raw.slice(1), { name: 'Ed25519' }, false, ['verify']);
  return { name, id: hash.slice(0, 4), key };
}

/** When the witness signed the checkpoint, by its own clock. */
export async function witnessedAt(file: string, note: string, witness: WitnessKey): Promise<string> {
  const { text, signatures } = split(file, note, witness);
  let latest = 0;
  for (const signature of signatures) {
    const seconds = signature.length === 72 ? Number(new DataView(signature.buffer).getBigInt64(0)) : 0;
    const message = utf8(`cosignature/v1\ntime ${String(seconds)}\n${text}`);
    const isSigned =
      seconds > 0 && (await crypto.subtle.verify({ name: 'Ed25519' }, witness.key, signature.slice(8), message));
    if (!isSigned) throw new Tampered(file, 'not-witnessed', witness.name);
    latest = Math.max(latest, seconds);
  }
  if (latest === 0) throw new Tampered(file, 'not-witnessed', witness.name);
  return new Date(latest * 1000).toISOString();
}
