import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Zip } from '../zip';
import { aloud, cosigners, rootOf, signerOf } from './signed';

const folder = '../../../../../../tests/Actors.Ledger.Tests/Golden/';
const read = (name: string) => new URL(`${folder}${name}`, import.meta.url);
const note = (name: string) => new Zip(new Uint8Array(readFileSync(read(name)))).text('checkpoint.note');
const key = readFileSync(read('archive-1.key'), 'utf8');

describe('a checkpoint', () => {
  it('is signed by the key that its owner names', async () => {
    const signer = await signerOf(await note('archive-1.zip'), key);
    expect(signer?.fingerprint.slice(0, 8)).toBe(key.split('+')[1]);
  });

  it('is signed by nobody when a sign of it is another', async () => {
    const signed = await note('archive-1.zip');
    expect(await signerOf(signed.replace(rootOf(signed), rootOf(signed).replace(/^./, '/')), key)).toBeNull();
    expect(await signerOf(signed, '')).toBeNull();
  });

  it('stays signed by its key when the log has begun a new epoch', async () => {
    const [, ...rest] = key.split('+');
    expect(await signerOf(await note('archive-1.zip'), ['another.example/2', ...rest].join('+'))).not.toBeNull();
  });

  it('names who else has signed it, and when', async () => {
    expect(cosigners(await note('archive-1.zip'))).toEqual([]);
    const [witness, ...others] = cosigners(await note('archive-1-period.zip'));
    expect(witness?.name).toBe('witness.example/1');
    expect(witness?.at).toMatch(/^\d{4}-/);
    expect(others).toEqual([]);
  });
});

it('is read out four signs at a time', () => expect(aloud('0123456789ab')).toBe('0123 4567 89ab'));
