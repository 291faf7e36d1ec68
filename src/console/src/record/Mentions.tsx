import type { Mention } from '../api/types';
import badge from '../badges/Badge.module.css';
import { useTranslation } from '../locales/useTranslation';
import { useWords } from '../locales/useWords';

/** The buyer's own words that made the ticket urgent. */
export function Mentions({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useTranslation();
  const { say } = useWords();
  return mentions.map(({ category, entry, start, words }) => (
    <span key={`${entry} ${start}`} className={`${badge.badge} ${badge.slaWarning}`} title={t('mention.means')}>
      {say(`mention.of.${category}`)}
      {words != null && `: ${words}`}
    </span>
  ));
}
