import { createInstance } from 'i18next';
import type { Key } from './keys';

type Values = Readonly<Record<string, unknown>>;

/** What is said now. Another language, or more of its words, is another speech. */
export interface Speech {
  readonly language: string;
  readonly t: (key: Key, values?: Values) => string;
  readonly knows: (key: string) => boolean;
  /** For keys made of a code the server sent, which no compiler can check. */
  readonly say: (key: string, values?: Values) => string;
}

/** A number of a kind that a text has no form of its own for is said like most numbers. */
function formed(texts: ReadonlyMap<string, string>): Record<string, string> {
  const others = [...texts].filter(([key]) => key.endsWith('_other'));
  return {
    ...Object.fromEntries(others.map(([key, text]) => [key.replace(/_other$/, '_many'), text])),
    ...Object.fromEntries(texts),
  };
}

/** Texts with `{{holes}}`; what depends on a `count` has a form for each kind of number its language tells apart. */
export function speak(language: string, texts: ReadonlyMap<string, string>): Speech {
  const words = createInstance({
    lng: language,
    resources: { [language]: { translation: formed(texts) } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void words.init();
  const say: Speech['say'] = (key, values = {}) => words.t(key, values);
  return { language, t: say, say, knows: (key) => texts.has(key) };
}

const silence = speak('en', new Map());
let now = silence;
const listeners = new Set<() => void>();

export const speech = {
  get: (): Speech => now,
  set: (next: Speech): void => {
    now = next;
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
