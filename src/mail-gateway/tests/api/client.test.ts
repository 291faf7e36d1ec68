import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Client, Refused } from '../../src/api/client.js';
import type { Mail } from '../../src/api/mail.js';
import { retryAfter, TryLater } from '../../src/api/retry.js';
import { readMail } from '../../src/mime/read.js';
import { sample } from '../samples.js';
import { hangUp, json, serve } from './server.js';

const PATIENCE = { tries: 4, first: 1, longest: 40 };
const received = json(201, { outcome: 'received', ticket: 't1', message: 'm1' });
const raw = sample('01-de-lieferung');
const client = (url: string) => new Client(url, 'secret-key', PATIENCE);
const handOver = async (url: string) => client(url).handOver(await readMail(raw), raw);

describe('handing a mail over', () => {
  test('is one POST with the key, the hash of the bytes and all there is', async () => {
    await using server = await serve(received);

    expect(await handOver(`${server.url}/`)).toEqual({ outcome: 'received', ticket: 't1', message: 'm1' });

    const [request] = server.received;
    expect(server.received).toHaveLength(1);
    expect(request?.url).toBe('/api/v1/mails');
    expect(request?.headers['x-api-key']).toBe('secret-key');
    expect(request?.headers['idempotency-key']).toBe(createHash('sha256').update(raw).digest('hex'));
    const body = JSON.parse(request?.body ?? '') as Mail;
    expect(Object.keys(body)).toEqual([
      'envelope',
      'headers',
      'messageId',
      'from',
      'to',
      'subject',
      'date',
      'text',
      'html',
      'attachments',
      'raw',
      'problem',
    ]);
    expect(Buffer.from(body.raw, 'base64').equals(raw)).toBe(true);
  });

  test.each([
    ['500', json(500, {})],
    ['503', json(503, {}, { 'retry-after': '0' })],
    ['429', json(429, {})],
    ['a connection that breaks', hangUp],
    ['an answer that is cut off', json(200, undefined)],
  ])('is tried again after %s', async (_, failure) => {
    await using server = await serve(failure, failure, received);

    expect(await handOver(server.url)).toMatchObject({ outcome: 'received' });

    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test('waits as long as the server asks, within reason', async () => {
    await using server = await serve(json(429, {}, { 'retry-after': '3600' }), received);
    const before = performance.now();

    await handOver(server.url);

    expect(performance.now() - before).toBeGreaterThanOrEqual(PATIENCE.longest - 1);
  });

  test('gives up after the last try', async () => {
    await using server = await serve(json(503, {}));

    await expect(handOver(server.url)).rejects.toThrow(TryLater);

    expect(server.received).toHaveLength(PATIENCE.tries);
  });

  test('does not wait for each mail when the server is away, and is patient again when it is back', async () => {
    const failures = Array.from({ length: PATIENCE.tries + 1 }, () => json(503, {}));
    await using server = await serve(...failures, received, json(503, {}), received);
    const mail = await readMail(raw);
    const one = client(server.url);

    await expect(one.handOver(mail, raw)).rejects.toThrow(TryLater);
    expect(server.received).toHaveLength(PATIENCE.tries);
    await expect(one.handOver(mail, raw)).rejects.toThrow(TryLater);
    expect(server.received).toHaveLength(PATIENCE.tries + 1);
    await one.handOver(mail, raw);
    await one.handOver(mail, raw);
    expect(server.received).toHaveLength(PATIENCE.tries + 4);
  });

  test('says that nobody answers', async () => {
    const server = await serve(received);
    await server[Symbol.asyncDispose]();

    await expect(handOver(server.url)).rejects.toThrow('no answer (ECONNREFUSED)');
  });

  test.each([
    [400, { code: 'mail.invalid', detail: 'The field is wrong.' }, '400 mail.invalid: The field is wrong.'],
    [401, { title: 'Unauthorized' }, '401 Unauthorized'],
    [413, 'too large', '413'],
    [302, {}, '302'],
  ])('is not repeated after %i', async (status, body, message) => {
    await using server = await serve(json(status, body));

    await expect(handOver(server.url)).rejects.toThrow(new Refused(status, message.slice(4)));

    expect(server.received).toHaveLength(1);
  });

  test('distrusts an answer without an outcome', async () => {
    await using server = await serve(json(200, { hello: 'world' }));

    await expect(handOver(server.url)).rejects.toThrow('no outcome');
  });

  test('sends no half characters', async () => {
    await using server = await serve(received);

    await client(server.url).handOver({ ...(await readMail(raw)), subject: 'a\ud83db' }, raw);

    expect(server.received[0]?.body).toContain('"subject":"a\ufffdb"');
  });
});

test.each([
  ['3', 3000],
  ['0', 0],
  ['Fri, 20 Nov 2026 09:00:05 GMT', 5000],
  ['Fri, 20 Nov 2026 08:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j', (header, wait) => {
  expect(retryAfter(header, Date.parse('2026-11-20T09:00:00Z'))).toBe(wait);
});
