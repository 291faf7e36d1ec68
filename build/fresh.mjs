// The sample mails as if they had just come in: copies whose dates are moved so that the newest is five minutes old. Without it
// every clock of the demo would be long overdue. Copies are made once, so that a second import brings the same bytes.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FIVE_MINUTES = 5 * 60_000;

/** Dates as mails write them (RFC 5322, 3.3), wherever they stand: headers, traces, reports. */
const DATE = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d ([+-])(\d\d)(\d\d)/g;

/** Moves every date in the bytes; each keeps its zone. */
export const moved = (bytes, milliseconds) =>
  Buffer.from(
    bytes.toString('latin1').replace(DATE, (date, sign, hours, minutes) => {
      const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
      const local = new Date(Date.parse(date) + milliseconds + offset).toUTCString();
      return local.replace('GMT', `${sign}${hours}${minutes}`);
    }),
    'latin1',
  );

/** When a mail says it was sent; mails that do not say come first. */
export const sentAt = (bytes) => Date.parse(/^Date: (.*?)\r?$/m.exec(bytes.toString('latin1'))?.[1] ?? '') || 0;

/** Copies of `samples` in `target`: the paths of the mails in the order they were sent, and of the archive. */
export const freshMails = (samples, target, now) => {
  if (!existsSync(target)) copyMoved(samples, target, now);
  const mails = list(join(target, 'mails')).map((path) => ({ path, at: sentAt(readFileSync(path)) }));
  return { mails: mails.sort((a, b) => a.at - b.at).map(({ path }) => path), mbox: join(target, 'mails.mbox') };
};

const list = (folder) => readdirSync(folder).sort().map((name) => join(folder, name));

const copyMoved = (samples, target, now) => {
  const paths = [...list(join(samples, 'mails')), join(samples, 'mails.mbox')];
  const shift = now - FIVE_MINUTES - Math.max(...paths.map((path) => sentAt(readFileSync(path))));
  const unfinished = `${target}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, 'mails'), { recursive: true });
  for (const path of paths) writeFileSync(join(unfinished, relative(samples, path)), moved(readFileSync(path), shift));
  renameSync(unfinished, target);
};
