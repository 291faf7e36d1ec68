import { Client } from './api/client.js';
import { PATIENT } from './api/retry.js';
import { importMails } from './cli/import.js';
import { type Settings, settings, USAGE } from './cli/settings.js';
import { sources } from './cli/sources.js';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

const main = async (): Promise<number> => {
  let asked: Settings;
  try {
    asked = settings(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return 2;
  }
  const client = new Client(asked.url, asked.apiKey, PATIENT);
  return (await importMails(sources(asked), client, print)) ? 0 : 1;
};

process.exitCode = await main();
