import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyArchive } from './archive';
import { readWitnesses } from './witnesses';

const folder = '../../../../../tests/Actors.Ledger.Tests/Golden/';

/** The archives that the product's own verifier is held to, too. */
const golden = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`${folder}${name}`, import.meta.url)));

describe('an archive in the browser', () => {
  it('is intact as it left the house', async () => {
    const report = await verifyArchive(golden('archive-1.zip'));
    expect(report.fault).toBeUndefined();
    expect(report).toMatchObject({ verdict: 'intact', events: 9, contents: 4, erased: 0 });
    const key = readFileSync(new URL(`${folder}archive-1.key`, import.meta.url), 'utf8');
    expect(report.fingerprint?.slice(0, 8)).toBe(key.split('+')[1]);
  });

  it('is intact with erasures that are on record', async () => {
    const report = await verifyArchive(golden('archive-1-erased.zip'));
    expect(report).toMatchObject({ verdict: 'erasures', events: 11, contents: 0, erased: 4 });
  });

  it('is intact for its period, and says which', async () => {
    const report = await verifyArchive(golden('archive-1-period.zip'));
    expect(report.fault).toBeUndefined();
    expect(report).toMatchObject({ verdict: 'erasures', events: 3, contents: 1, erased: 1, witnesses: [] });
    expect(report.period?.account).toBe('amazon-eu');
  });

  it('has the signature of a witness that is asked for, and of no other', async () => {
    const line = readFileSync(new URL(`${folder}archive-1-period.witness`, import.meta.url), 'utf8');
    const report = await verifyArchive(golden('archive-1-period.zip'), await readWitnesses(line));
    expect(report.fault).toBeUndefined();
    expect(report.witnesses.map(({ name }) => name)).toEqual(['witness.example/1']);
    const unsigned = await verifyArchive(golden('archive-1.zip'), await readWitnesses(line));
    expect(unsigned.fault?.code).toBe('not-witnessed');
    await expect(readWitnesses('no key')).rejects.toThrow();
    await expect(readWitnesses(`${line}${line.replace('witness', 'wituess')}`)).rejects.toThrow();
  });

  it('has no byte of a file that may be another one', { timeout: 60_000 }, async () => {
    const archive = golden('archive-1.zip');
    for (let at = 40; at < 9_000; at += 397) {
      const changed = archive.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const report = await verifyArchive(changed);
      // What stands before a file in a ZIP is said again in its directory, and only that is read.
      if (report.verdict !== 'tampered') expect(isBetweenFiles(archive, at), `byte ${String(at)}`).toBe(true);
    }
  });

  it('is nothing at all when it is no archive', async () => {
    const report = await verifyArchive(new TextEncoder().encode('no zip'));
    expect(report.fault?.code).toBe('unreadable');
  });
});

/** Whether the byte belongs to a local header or a data descriptor, and not to the packed bytes of a file. */
function isBetweenFiles(archive: Uint8Array<ArrayBuffer>, at: number): boolean {
  const view = new DataView(archive.buffer);
  for (let i = 0; i < archive.length - 46; i++) {
    if (view.getUint32(i, true) !== 0x02014b50) continue;
    const local = view.getUint32(i + 42, true);
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (at >= begin && at < begin + view.getUint32(i + 20, true)) return false;
  }
  return true;
}
