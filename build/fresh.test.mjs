import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { freshMails, moved, sentAt } from './fresh.mjs';

const samples = new URL('../samples/', import.meta.url).pathname;
const now = Date.parse('2027-03-01T12:00:00Z');
const hour = 3_600_000;
const scratch = mkdtempSync(join(tmpdir(), 'fresh-'));
let targets = 0;
const target = () => join(scratch, String(++targets));

after(() => rmSync(scratch, { recursive: true }));

test('every date moves by the same time and keeps its zone', () => {
  const mail = Buffer.from('Received: by mx; Fri, 20 Nov 2026 23:30:00 +0000\r\nDate: Fri, 20 Nov 2026 15:30:00 -0800\r\n\r\nOn Fri, 20 Nov\xe9', 'latin1');
  assert.equal(
    moved(mail, hour).toString('latin1'),
    'Received: by mx; Sat, 21 Nov 2026 00:30:00 +0000\r\nDate: Fri, 20 Nov 2026 16:30:00 -0800\r\n\r\nOn Fri, 20 Nov\xe9',
  );
});

test('the newest sample becomes five minutes old and they come in the order they were sent', () => {
  const { mails, mbox } = freshMails(samples, target(), now);
  const times = mails.map((path) => sentAt(readFileSync(path)));
  assert.equal(times.at(-1), now - 5 * 60_000);
  assert.deepEqual(times, times.toSorted((a, b) => a - b));
  assert.ok(sentAt(readFileSync(mbox)) > now - 24 * hour);
  const place = (name) => mails.findIndex((path) => basename(path).startsWith(name));
  assert.ok(place('01-') < place('21-') && place('21-') < place('09-'));
});

test('copies are made once', () => {
  const folder = target();
  const bytes = ({ mails, mbox }) => [...mails, mbox].map((path) => readFileSync(path, 'latin1'));
  assert.deepEqual(bytes(freshMails(samples, folder, now)), bytes(freshMails(samples, folder, now + hour)));
});
