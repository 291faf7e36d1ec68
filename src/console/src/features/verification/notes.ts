import { type Bytes, fromBase64, hex, joined, same, sha256, utf8 } from './bytes';
import { Tampered } from './tampered';

/** Whose signature is believed. */
export interface NoteKey {
  readonly name: string;
  readonly id: Bytes;
  readonly fingerprint: string;
  readonly key: CryptoKey;
}

const ecdsa = 2;

export async function readKey(line: string): Promise<NoteKey> {
  const [name, id, encoded] = line.trim().split('+', 2).length === 2 ? splitKey(line.trim()) : ['', '', ''];
  try {
    const raw = fromBase64(encoded);
    const spki = raw.slice(1);
    const hash = await sha256(spki);
    if (raw[0] !== ecdsa || id !== hex(hash.subarray(0, 4)) || name === '') throw new Error('another kind of key');
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return { name, id: hash.slice(0, 4), fingerprint: hex(hash), key };
  } catch {
    throw new Tampered('keys.txt', 'unreadable');
  }
}

/** Base64 has plus signs of its own. */
export function splitKey(line: string): [string, string, string] {
  const first = line.indexOf('+');
  const second = line.indexOf('+', first + 1);
  return [line.slice(0, first), line.slice(first + 1, second), line.slice(second + 1)];
}

/** The text of a note that the key has signed. */
export async function openNote(file: string, note: string, key: NoteKey): Promise<string> {
  const { text, signatures } = split(file, note, key);
  for (const signature of signatures) {
    if (!(await isSigned(key.key, utf8(text), signature))) throw new Tampered(file, 'bad-signature');
  }
  if (signatures.length === 0) throw new Tampered(file, 'bad-signature');
  return text;
}

/** The text of a note, and what stands there as signed by one. */
export function split(
  file: string,
  note: string,
  signer: { readonly name: string; readonly id: Bytes },
): { text: string; signatures: Bytes[] } {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new Tampered(file, 'unreadable');
  const signatures: Bytes[] = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [dash, name, encoded] = line.split(' ');
    if (dash !== '—' || name === undefined || encoded === undefined) throw new Tampered(file, 'unreadable');
    const raw = decoded(file, encoded);
    if (name === signer.name && same(raw.subarray(0, 4), signer.id)) signatures.push(raw.slice(4));
  }
  return { text: note.slice(0, end + 1), signatures };
}

function decoded(file: string, encoded: string): Bytes {
  try {
    return fromBase64(encoded);
  } catch {
    throw new Tampered(file, 'unreadable');
  }
}

async function isSigned(key: CryptoKey, text: Bytes, der: Bytes): Promise<boolean> {
  const signature = pair(der);
  return signature !== null && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, text);
}

/** Notes hold ASN.1, browsers want the two numbers one after the other. */
function pair(der: Bytes): Bytes | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const numbers: Bytes[] = [];
  for (let at = 2; at < der.length;) {
    const length = der[at + 1] ?? 0;
    const digits = der.slice(at + 2, at + 2 + length);
    const bare = digits[0] === 0 ? digits.slice(1) : digits;
    if (der[at] !== 2 || bare.length > 32) return null;
    numbers.push(joined(new Uint8Array(32 - bare.length), bare));
    at += 2 + length;
  }
  return numbers.length === 2 ? joined(...numbers) : null;
}
