import { useTranslation } from 'react-i18next';
import type { Mention } from '../../../api/types';
import { useWords } from '../../../locales/useWords';
import badge from '../StatusBadge.module.css';

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
