import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

const prefix = '\0virtual:words/';

/** What the first screen can wait for, though it may come to say it: then the server's own words, or a code, stand there for a moment. */
const patient = /^(problem|notice)\.of\./;
const impatient = /^problem\.of\.(network_unreachable|console_failure|access_unauthenticated)$/;

/**
 * Cuts the words of each language in two: `virtual:words/first/en` is what the modules say that are read before the queue is
 * shown, `virtual:words/rest/en` all the others. The cut follows the sources by itself.
 */
export function words(): Plugin {
  let root = '';
  return {
    name: 'words',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id.startsWith(prefix.slice(1)) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const [part, language = ''] = id.slice(prefix.length).split('/');
      const first = isFirst(join(root, 'src/main.tsx'));
      const { module } = await runnerImport<Record<string, object>>(join(root, 'src/locales', language, 'index.ts'));
      const taken = flat(module[language] ?? {}).filter(([key]) => first(key) === (part === 'first'));
      return `export default ${JSON.stringify(Object.fromEntries(taken))}`;
    },
  };
}

/** Every text under its whole key. */
export function flat(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? flat(inner, `${path}${key}.`) : [[`${path}${key}`, String(inner)]],
  );
}

/** Whether a key is said by what the entry reads at once: a key stands there as a text, or as one with holes. */
export function isFirst(entry: string): (key: string) => boolean {
  const said = [...modulesOf(entry)].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(['`])([a-z][\w-]*\.[^'`\s]+)\1/g)].map(([, , text = '']) => text),
  );
  const exact = new Set(said);
  const open = said
    .filter((text) => text.includes('${'))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`));
  return (key) => {
    const bare = key.replace(/_(one|other|many)$/, '');
    if (patient.test(key)) return impatient.test(key);
    return exact.has(bare) || exact.has(key) || open.some((pattern) => pattern.test(bare));
  };
}

/** The modules that an entry reads before it runs. */
function modulesOf(entry: string, known = new Set<string>()): Set<string> {
  if (known.has(entry)) return known;
  known.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(/^(?:im|ex)port (?!type)[^;]*?from '(\.[^']+)'/gm)) {
    const file = ['.ts', '.tsx', '/index.ts'].map((end) => join(dirname(entry), path + end)).find(existsSync);
    if (file !== undefined) modulesOf(file, known);
  }
  return known;
}
