import { fromBase64 } from '../bytes';
import { openNote, readKey, type NoteKey } from '../notes';

export interface Signer {
  /** As the telephone wants it. */
  readonly fingerprint: string;
}

export interface Cosigner {
  readonly name: string;
  /** By its own clock; null where the signature is of a kind without a time. */
  readonly at: string | null;
}

const four = 4;

/** Four signs at a time, so that two people can compare it aloud. */
export const aloud = (fingerprint: string): string =>
  (fingerprint.match(new RegExp(`.{1,${four}}`, 'g')) ?? []).join(' ');

const originOf = (note: string): string => note.split('\n')[0] ?? '';

/** The root of the tree, the third line of a checkpoint. */
export const rootOf = (note: string): string => note.split('\n')[2] ?? '';

/** Which of our keys has signed the note; null when none has. The newest is the last line, and looked at first. */
export async function signerOf(note: string, lines: string): Promise<Signer | null> {
  const keys = await Promise.all(
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readKey),
  );
  for (const key of keys.toReversed()) {
    // A log that began a new epoch has another name, and the same keys.
    if (await hasSigned(note, { ...key, name: originOf(note) })) return { fingerprint: key.fingerprint };
  }
  return null;
}

async function hasSigned(note: string, key: NoteKey): Promise<boolean> {
  try {
    await openNote('checkpoint', note, key);
    return true;
  } catch {
    return false;
  }
}

/** Cosignatures are four bytes of the key's id, eight of the time, and 64 of Ed25519. */
const ofCosignature = 4 + 8 + 64;

/** Who else stands below a checkpoint. Whether they did sign, only their keys can say. */
export function cosigners(note: string): Cosigner[] {
  const origin = originOf(note);
  return note
    .slice(note.lastIndexOf('\n\n') + 2)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([dash, name]) => dash === '—' && name !== undefined && name !== origin)
    .map(([, name = '', encoded = '']) => ({ name, at: timeOf(encoded) }));
}

function timeOf(encoded: string): string | null {
  try {
    const raw = fromBase64(encoded);
    if (raw.length !== ofCosignature) return null;
    const seconds = Number(new DataView(raw.buffer).getBigInt64(4));
    return new Date(seconds * 1000).toISOString();
  } catch {
    return null;
  }
}
