import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Messages } from './messages';

export const languages = { en: 'English', it: 'Italiano', fr: 'Français', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof languages;

/** Each language is read when somebody wants it: nobody waits for the words of the others. */
const words: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en')).en,
  it: async () => (await import('./it')).it,
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
};

const stored = 'actors.language';
export const isLanguage = (value: string | null | undefined): value is Language => value != null && value in languages;

function preferred(): Language {
  const chosen = localStorage.getItem(stored);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await words[language]());
  await i18next.changeLanguage(language);
}

/** The last choice stands, whichever language arrives last. */
let wanted: Language | null = null;

export function choose(language: Language): void {
  localStorage.setItem(stored, language);
  wanted = language;
  void speak(language).then(() => wanted !== null && wanted !== language && choose(wanted));
}

/** Before the first word is drawn. */
export async function startLanguage(): Promise<void> {
  const language = preferred();
  const translation = await words[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
}

i18next.on('languageChanged', (language) => (document.documentElement.lang = language));

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Messages };
  }
}
