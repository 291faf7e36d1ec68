import { parseArgs } from 'node:util';

export const USAGE = `usage: node dist/main.js import FILE.eml…
       node dist/main.js import --mbox FILE

environment: ACTORS_API_KEY  an API key that may hand mails over
             ACTORS_URL      the server, default http://127.0.0.1:5080`;

export interface Settings {
  url: string;
  apiKey: string;
  files: string[];
  mbox: string | undefined;
}

/** What the command line and the environment ask for. @throws Error that says what is wrong with them. */
export const settings = (args: string[], env: NodeJS.ProcessEnv): Settings => {
  const { values, positionals } = parseArgs({ args, options: { mbox: { type: 'string' } }, allowPositionals: true });
  const [command, ...files] = positionals;
  if (command !== 'import') throw new Error(command ? `unknown command '${command}'` : 'no command');
  if (files.length > 0 === (values.mbox !== undefined)) throw new Error('name either mails or one mbox');

  const apiKey = env.ACTORS_API_KEY;
  if (!apiKey) throw new Error('ACTORS_API_KEY is not set');
  const url = env.ACTORS_URL ?? 'http://127.0.0.1:5080';
  if (!URL.canParse(url)) throw new Error('ACTORS_URL is no URL');
  return { url, apiKey, files, mbox: values.mbox };
};
