/** A language as the reader calls it. */
export const languageName = (locale: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(locale) ?? locale;
