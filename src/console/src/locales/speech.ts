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

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Texts with `{{holes}}`; what depends on a `count` has a form for each kind of number its language tells apart. */
export function speak(language: string, texts: ReadonlyMap<string, string>): Speech {
  const numbers = new Intl.PluralRules(language);
  const find = (key: string, count: unknown): string | undefined =>
    typeof count === 'number'
      ? (texts.get(`${key}_${numbers.select(count)}`) ?? texts.get(`${key}_other`) ?? texts.get(key))
      : texts.get(key);
  const say: Speech['say'] = (key, values = {}) =>
    find(key, values.count)?.replaceAll(/\{\{(\w+)\}\}/g, (_, hole: string) => shown(values[hole])) ?? key;
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
