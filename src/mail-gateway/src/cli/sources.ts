import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readMbox } from '../mbox/read.js';
import type { Settings } from './settings.js';

/** Servers rarely accept mails above 50 MB; with both copies in base64 this is a request of about 170 MB. */
const LARGEST = 64 * 1024 * 1024;

/** A mail to hand over, or why it cannot be read. */
export interface Source {
  name: string;
  raw: Buffer | Error;
  sender: string | null;
}

const tooLarge = () => new Error(`larger than ${LARGEST / 1024 / 1024} MiB`);

/** The mails the settings name, one at a time; one that cannot be read does not end the sequence. */
export async function* sources({ files, mbox }: Settings): AsyncGenerator<Source> {
  if (mbox !== undefined) yield* fromMbox(mbox);
  for (const file of files) yield { name: basename(file), raw: await bytes(file), sender: null };
}

async function* fromMbox(file: string): AsyncGenerator<Source> {
  const name = basename(file);
  let number = 0;
  try {
    for await (const { raw, sender } of readMbox(createReadStream(file), LARGEST)) {
      yield { name: `${name}#${++number}`, raw: raw ?? tooLarge(), sender };
    }
  } catch (error) {
    yield { name, raw: error as Error, sender: null };
  }
}

const bytes = async (file: string): Promise<Buffer | Error> => {
  try {
    return (await stat(file)).size > LARGEST ? tooLarge() : await readFile(file);
  } catch (error) {
    return error as Error;
  }
};
