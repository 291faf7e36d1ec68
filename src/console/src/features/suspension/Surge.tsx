import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../../layout/List.module.css';
import { useSurge } from './useEvidence';

/** How many buyers ask where their order is, and on which days. */
export function Surge({ suspension }: { suspension: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useSurge(suspension);
  if (data === undefined) return null;
  const day = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <section aria-label={t('suspension.surge')}>
      <h2 className={styles.heading}>{t('suspension.surge')}</h2>
      <Text size="sm">{t('suspension.asking', { asking: data.asking, open: data.open })}</Text>
      <ul>
        {data.counts.map(({ from, tickets }) => (
          <li key={from}>
            {day.format(new Date(from))}: {tickets}
          </li>
        ))}
      </ul>
    </section>
  );
}
