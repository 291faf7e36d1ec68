import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readMbox } from '../../src/mbox/read.js';
import { readMail } from '../../src/mime/read.js';
import { sampleFile } from '../samples.js';

const LARGEST = 1024 * 1024;

const chunked = (text: string, size: number): Readable => {
  const bytes = Buffer.from(text, 'latin1');
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return Readable.from(chunks);
};

const split = async (text: string, size = 7, largest = LARGEST) => {
  const mails: { raw: string | null; sender: string | null }[] = [];
  for await (const { raw, sender } of readMbox(chunked(text, size), largest)) {
    mails.push({ raw: raw?.toString('latin1') ?? null, sender });
  }
  return mails;
};

describe('an mbox', () => {
  test('yields its five sample mails', async () => {
    const subjects: (string | null)[] = [];
    for await (const { raw, sender } of readMbox(createReadStream(sampleFile('mails.mbox')), LARGEST)) {
      const mail = await readMail(raw ?? Buffer.alloc(0), sender);
      expect(mail.problem).toBeNull();
      subjects.push(mail.subject);
    }
    expect(subjects).toEqual([
      'Inquiry from Amazon customer Priya Nair (Order: 204-4410982-6631547)',
      'Invoice copy',
      'Pedido de la web 10432: ¿factura?',
      'Delivery failed',
      'Anfrage von Amazon-Kunde Nils Hartwig (Bestellung: 305-1182934-6670215)',
    ]);
  });

  test('gives quoted From lines back as they were', async () => {
    const mails: string[] = [];
    for await (const { raw } of readMbox(createReadStream(sampleFile('mails.mbox')), LARGEST)) mails.push(String(raw));
    expect(mails[0]).toContain('\nFrom the beginning the dimmer');
    expect(mails[1]).toContain('\n>From the accountant: the PDF is empty.\n>>From me: it is.\n');
  });

  test.each([1, 2, 3, 64, 10_000])('is split the same from chunks of %i bytes', async (size) => {
    const text =
      'From a@b.example Fri Nov 20 16:01:00 2026\nSubject: 1\n\none\n>From x\n\nFrom - Fri Nov 20 16:02:00 2026\nSubject: 2\n\ntwo\n\n';
    expect(await split(text, size)).toEqual([
      { raw: 'Subject: 1\n\none\nFrom x\n', sender: 'a@b.example' },
      { raw: 'Subject: 2\n\ntwo\n', sender: null },
    ]);
  });

  test.each([
    ['a sentence after a blank line', 'x\n\nFrom the start it was broken.\n'],
    ['a separator without a blank line before it', 'x\nFrom a@b.example Fri Nov 20 16:01:00 2026\n'],
  ])('is not split at %s', async (_, body) => {
    expect(await split(`From a@b.example Fri Nov 20 16:01:00 2026\nSubject: 1\n\n${body}`)).toHaveLength(1);
  });

  test('may have Windows line ends and no blank line at its end', async () => {
    const text =
      'From a@b.example Fri Nov 20 16:01:00 2026\r\nSubject: 1\r\n\r\none\r\n\r\nFrom c@d.example Fri Nov 20 16:02:00 2026\r\nSubject: 2\r\n\r\ntwo';
    expect(await split(text)).toEqual([
      { raw: 'Subject: 1\r\n\r\none\r\n', sender: 'a@b.example' },
      { raw: 'Subject: 2\r\n\r\ntwo', sender: 'c@d.example' },
    ]);
  });

  test('that is empty yields nothing, one that is none yields its bytes', async () => {
    expect(await split('')).toEqual([]);
    expect(await split('Subject: 1\n\none\n')).toEqual([{ raw: 'Subject: 1\n\none\n', sender: null }]);
  });

  test('passes over a mail that is too large, holds none of it and goes on', async () => {
    const MiB = 1024 * 1024;
    let held = 0;
    const huge = function* () {
      yield Buffer.from('From a@b.example Fri Nov 20 16:01:00 2026\nSubject: 1\n\n');
      for (let i = 0; i < 400; i++) {
        yield Buffer.alloc(MiB, `${'x'.repeat(1023)}\n`);
        held = Math.max(held, process.memoryUsage().arrayBuffers);
      }
      yield Buffer.from('\nFrom c@d.example Fri Nov 20 16:02:00 2026\nSubject: 2\n\ntwo\n');
    };
    const mails: (string | null)[] = [];
    for await (const { raw } of readMbox(Readable.from(huge()), MiB)) mails.push(raw && String(raw));

    expect(mails).toEqual([null, 'Subject: 2\n\ntwo\n']);
    expect(held).toBeLessThan(200 * MiB);
  });

  test('with a line that never ends is read in pieces', async () => {
    const mails = await split(
      `From a@b.example Fri Nov 20 16:01:00 2026\nSubject: 1\n\n${'From '.repeat(60_000)}`,
      50_000,
    );
    expect(mails[0]?.raw).toHaveLength('Subject: 1\n\n'.length + 300_000);
  });
});
