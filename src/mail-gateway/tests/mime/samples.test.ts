import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMail } from '../../src/mime/read.js';
import { sample, sampleNames } from '../samples.js';

/** What the gateway makes of every sample; the domain's tests read their mails from it. */
const fixture = new URL('../../../../tests/Actors.Domain.Tests/Mails/samples.json', import.meta.url);

/** `UPDATE_FIXTURES=1 npm test` writes the fixture anew. */
test('every sample parses to what the committed fixture says', async () => {
  const parsed: Record<string, unknown> = {};
  for (const name of sampleNames) parsed[name] = { ...(await readMail(sample(name))), raw: undefined };
  const now = `${JSON.stringify(parsed, null, 1)}\n`;

  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(fixture, now);
  expect(existsSync(fixture) ? readFileSync(fixture, 'utf8') : '').toBe(now);
});
