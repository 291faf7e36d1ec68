import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** In bytes of gzip, in the language that has most to say. What passes it has to be read later, or to earn a higher one. */
const budget = 168_000;

/** What the entry asks for at once, though it is imported by name: the words of one language, and the live connection. */
const atOnce = [/virtual:words\/first\/de$/, /@microsoft\/signalr/];

/** Stops a build whose queue would wait for more JavaScript than it may. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const read = new Set<string>();
      const follow = (name: string): void => {
        if (read.has(name)) return;
        read.add(name);
        chunks.find(({ fileName }) => fileName === name)?.imports.forEach(follow);
      };
      const page = bundle['index.html'];
      const html = page?.type === 'asset' ? String(page.source) : '';
      const named = chunks.filter(({ fileName }) => html.includes(fileName));
      const wanted = atOnce.map((id) => chunks.find(({ moduleIds }) => moduleIds.some((module) => id.test(module))));
      if (named.length === 0 || wanted.includes(undefined))
        this.error('What the first screen reads is not to be found.');
      [...named, ...wanted].forEach((chunk) => chunk && follow(chunk.fileName));
      const sizes = chunks
        .filter(({ fileName }) => read.has(fileName))
        .map(({ fileName, code }) => [gzipSync(code, { level: 9 }).length, fileName] as const)
        .toSorted(([a], [b]) => b - a);
      const sum = sizes.reduce((total, [size]) => total + size, 0);
      this.info(`The queue waits for ${(sum / 1000).toFixed(1)} kB of JavaScript (gzip).`);
      if (sum > budget)
        this.error(`That is more than ${budget / 1000} kB:\n${sizes.map((each) => each.join(' ')).join('\n')}`);
    },
  };
}
