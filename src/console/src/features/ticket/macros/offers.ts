import type { MacroSummary } from '../../../api/types';
import { wordsOf } from '../../../macros/wordsOf';
import { siteOf } from '../../../orders/marketplaces';

const ends: Readonly<Record<string, string>> = { it: 'it', de: 'de', fr: 'fr', es: 'es', mx: 'es', at: 'de' };

/** The language of a marketplace's buyers, as far as its address says it. */
export function languageOf(marketplace: string | null | undefined): string | null {
  if (marketplace == null) return null;
  const site = siteOf(marketplace);
  const end = site.slice(site.lastIndexOf('.') + 1);
  return ends[end] ?? (['com', 'uk', 'ie', 'au', 'ca'].includes(end) ? 'en' : null);
}

/** Those whose name has every word, in the buyer's language first, then in the writer's. */
export function offersOf(
  macros: readonly MacroSummary[],
  words: string,
  languages: readonly (string | null)[],
): readonly MacroSummary[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ locale }: MacroSummary) => {
    const at = languages.findIndex((language) => language !== null && locale.startsWith(language));
    return at === -1 ? languages.length : at;
  };
  return macros
    .filter(({ name, locale }) => wanted.every((word) => `${wordsOf(name)} ${locale}`.toLowerCase().includes(word)))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.locale.localeCompare(b.locale));
}
