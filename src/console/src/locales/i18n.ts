import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, type Messages } from './en';
import { fr } from './fr';
import { it } from './it';

export const languages = { en: 'English', it: 'Italiano', fr: 'Français' } as const;
export type Language = keyof typeof languages;

const stored = 'actors.language';
export const isLanguage = (value: string | null | undefined): value is Language => value != null && value in languages;

function preferred(): Language {
  const chosen = localStorage.getItem(stored);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

export function choose(language: Language): void {
  localStorage.setItem(stored, language);
  void i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => (document.documentElement.lang = language));

void i18next.use(initReactI18next).init({
  lng: preferred(),
  fallbackLng: 'en',
  resources: { en: { translation: en }, it: { translation: it }, fr: { translation: fr } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Messages };
  }
}
