import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../samples/', import.meta.url);

export const sampleNames = readdirSync(new URL('mails/', folder))
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -'.eml'.length))
  .sort();

export const sampleFile = (name: string): string => new URL(name, folder).pathname;

export const sample = (name: string): Buffer => readFileSync(sampleFile(`mails/${name}.eml`));
