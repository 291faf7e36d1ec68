import { Text } from '@mantine/core';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import bars from './Surge.module.css';
import { useSurge, type Question } from './useEvidence';

/** How many buyers ask the same about their orders, and on which days. */
export function Surge({ suspension, about }: { suspension: string; about: Question }) {
  const { t, language } = useTranslation();
  const { data } = useSurge(suspension, about);
  if (data === undefined) return null;
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const most = Math.max(1, ...data.counts.map(({ tickets }) => tickets));
  return (
    <section aria-label={t(`suspension.surge.${about}`)}>
      <h2 className={styles.heading}>{t(`suspension.surge.${about}`)}</h2>
      <Text size="sm">{t('suspension.asking', { asking: data.asking, open: data.open })}</Text>
      <ul className={bars.bars}>
        {data.counts.map(({ from, tickets }) => (
          <li key={from}>
            <span className="numbers">{day.format(new Date(from))}</span>
            <span className={bars.bar} style={{ width: `${(tickets / most) * 100}%` }} aria-hidden />
            <span className="numbers">{tickets}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
