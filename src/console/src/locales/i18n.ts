import { speak, speech } from './speech';

export const languages = { en: 'English', it: 'Italiano', fr: 'Français', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof languages;
type Texts = Promise<{ readonly default: Readonly<Record<string, string>> }>;

/** Each language is read when somebody wants it, and of it first what the queue says. */
const words: Record<Language, { first: () => Texts; rest: () => Texts }> = {
  en: { first: () => import('virtual:words/first/en'), rest: () => import('virtual:words/rest/en') },
  it: { first: () => import('virtual:words/first/it'), rest: () => import('virtual:words/rest/it') },
  fr: { first: () => import('virtual:words/first/fr'), rest: () => import('virtual:words/rest/fr') },
  de: { first: () => import('virtual:words/first/de'), rest: () => import('virtual:words/rest/de') },
  es: { first: () => import('virtual:words/first/es'), rest: () => import('virtual:words/rest/es') },
};

const stored = 'actors.language';
export const isLanguage = (value: string | null | undefined): value is Language => value != null && value in languages;

function preferred(): Language {
  const chosen = localStorage.getItem(stored);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** The last choice stands, whichever language arrives last. */
let wanted: Language = 'en';
let whole = false;

async function say(language: Language): Promise<void> {
  const { first, rest } = words[language];
  const parts = await Promise.all(whole ? [first(), rest()] : [first()]);
  if (language !== wanted) return say(wanted);
  speech.set(speak(language, new Map(parts.flatMap((part) => Object.entries(part.default)))));
  document.documentElement.lang = language;
}

export function choose(language: Language): void {
  localStorage.setItem(stored, language);
  if (language === wanted && speech.get().language === language) return;
  wanted = language;
  void say(language);
}

/** Before the first word is drawn. */
export function startLanguage(): Promise<void> {
  wanted = preferred();
  return say(wanted);
}

let everything: Promise<void> | null = null;

/** Before anything is drawn that the first screen does without. */
export function everyWord(): Promise<void> {
  whole = true;
  everything ??= say(wanted).catch((error: unknown) => {
    everything = null;
    throw error;
  });
  return everything;
}
