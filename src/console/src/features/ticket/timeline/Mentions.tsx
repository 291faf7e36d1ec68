import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../../api/types';
import { useWords } from '../../../locales/useWords';

/** The buyer's own words that made the ticket urgent. */
export function Mentions({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useTranslation();
  const { say } = useWords();
  return mentions.map(({ category, entry, start, words }) => (
    <Badge key={`${entry} ${start}`} size="sm" tt="none" variant="light" color="orange" title={t('mention.means')}>
      {say(`mention.of.${category}`)}
      {words != null && `: ${words}`}
    </Badge>
  ));
}
