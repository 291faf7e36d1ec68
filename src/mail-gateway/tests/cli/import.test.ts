import { describe, expect, test } from 'vitest';
import { Client } from '../../src/api/client.js';
import type { Mail } from '../../src/api/mail.js';
import { importMails } from '../../src/cli/import.js';
import { settings } from '../../src/cli/settings.js';
import { sources } from '../../src/cli/sources.js';
import { type Answer, json, serve } from '../api/server.js';
import { sampleFile, sampleNames } from '../samples.js';

const run = async (url: string, asked: { files?: string[]; mbox?: string }) => {
  const lines: string[] = [];
  const client = new Client(url, 'key', { tries: 2, first: 1, longest: 1 });
  const all = await importMails(
    sources({ url, apiKey: 'key', files: asked.files ?? [], mbox: asked.mbox }),
    client,
    (line) => lines.push(line),
  );
  return { lines, all };
};

const mails = (...names: string[]) => names.map((name) => sampleFile(`mails/${name}.eml`));

/** Behaves as the real one: quarantines what has a problem and knows what it has seen. */
const desk = (): Answer => {
  const seen = new Set<string>();
  return (response, request) => {
    const key = String(request.headers['idempotency-key']);
    const answer = seen.has(key)
      ? { outcome: 'duplicate', ticket: 't' }
      : (JSON.parse(request.body) as Mail).problem
        ? { outcome: 'quarantined', mail: 'q', code: 'mail.unparsable', reason: 'Broken.' }
        : { outcome: 'received', ticket: 't', message: 'm' };
    seen.add(key);
    json(200, answer)(response, request);
  };
};

describe('importing', () => {
  test('prints one line per mail and the sum', async () => {
    await using server = await serve(desk());

    const { lines, all } = await run(server.url, {
      files: mails('01-de-lieferung', '06-en-where-is-my-order', '32-en-exact-duplicate-of-06', '41-garbage'),
    });

    expect(all).toBe(true);
    expect(lines).toEqual([
      'received     01-de-lieferung.eml  ticket=t message=m',
      'received     06-en-where-is-my-order.eml  ticket=t message=m',
      'duplicate    32-en-exact-duplicate-of-06.eml  ticket=t',
      'quarantined  41-garbage.eml  mail=q mail.unparsable Broken.',
      '4 mails: 2 received, 1 duplicate, 1 quarantined, 0 refused, 0 failed',
    ]);
  });

  test('hands every sample over', async () => {
    await using server = await serve(desk());

    const { lines, all } = await run(server.url, { files: mails(...sampleNames) });

    expect(all).toBe(true);
    expect(lines.at(-1)).toBe(
      `${sampleNames.length} mails: ${sampleNames.length - 3} received, 1 duplicate, 2 quarantined, 0 refused, 0 failed`,
    );
  });

  test('goes on after a refused, a failed and a missing mail, and does not call it a success', async () => {
    await using server = await serve(json(422, { code: 'no' }), json(500, {}), json(500, {}), desk());

    const { lines, all } = await run(server.url, {
      files: [...mails('01-de-lieferung', '03-it-reso'), '/does/not/exist.eml', ...mails('07-en-us-invoice-pdf')],
    });

    expect(all).toBe(false);
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual(['refused', 'failed', 'failed', 'received', '4']);
    expect(lines[2]).toContain('ENOENT');
  });

  test('names the mails of an mbox by their number', async () => {
    await using server = await serve(desk());

    const { lines, all } = await run(server.url, { mbox: sampleFile('mails.mbox') });

    expect(all).toBe(true);
    expect(lines[4]).toBe('received     mails.mbox#5  ticket=t message=m');
    expect((JSON.parse(server.received[4]?.body ?? '') as Mail).text).toContain('Viele Grüße');
  });

  test('reports an mbox that cannot be read', async () => {
    expect(await run('http://127.0.0.1:9', { mbox: '/does/not/exist.mbox' })).toMatchObject({ all: false });
  });
});

describe('settings', () => {
  const env = { ACTORS_API_KEY: 'key' };

  test('name the mails, the server and the key', () => {
    expect(settings(['import', 'a.eml', 'b.eml'], env)).toEqual({
      url: 'http://127.0.0.1:5080',
      apiKey: 'key',
      files: ['a.eml', 'b.eml'],
      mbox: undefined,
    });
    expect(settings(['import', '--mbox', 'a.mbox'], { ...env, ACTORS_URL: 'https://desk.example' })).toMatchObject({
      url: 'https://desk.example',
      mbox: 'a.mbox',
    });
  });

  test.each([
    [[], env, 'no command'],
    [['export'], env, "unknown command 'export'"],
    [['import'], env, 'name either mails or one mbox'],
    [['import', '--mbox', 'a', 'b.eml'], env, 'name either mails or one mbox'],
    [['import', '--what'], env, "Unknown option '--what'"],
    [['import', 'a.eml'], {}, 'ACTORS_API_KEY is not set'],
    [['import', 'a.eml'], { ...env, ACTORS_URL: 'nowhere' }, 'ACTORS_URL is no URL'],
  ])('%j are refused', (args, environment, message) => {
    expect(() => settings(args, environment)).toThrow(message);
  });
});
