import { useMemo } from 'react';
import { useTranslation } from '../locales/useTranslation';

export interface Moments {
  /** Day and time to the minute. */
  short: (iso: string) => string;
  /** Everything there is, with seconds and zone: for tooltips and proofs. */
  full: (iso: string) => string;
  date: (iso: string) => string;
  day: (iso: string) => string;
  time: (iso: string) => string;
}

/** The reader's own variant of the language (en-GB, fr-CH), so that dates and hours look the way they are used to. */
const regional = (language: string): string =>
  navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;

/** Writes moments in the reader's language and time zone. */
export function useMoment(): Moments {
  const { language } = useTranslation();
  return useMemo(() => {
    const write = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(regional(language), options);
      return (iso: string) => format.format(new Date(iso));
    };
    return {
      short: write({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
      full: write({ dateStyle: 'medium', timeStyle: 'long' }),
      date: write({ dateStyle: 'medium' }),
      day: write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      time: write({ hour: '2-digit', minute: '2-digit' }),
    };
  }, [language]);
}
