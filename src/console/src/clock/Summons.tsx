import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import styles from './Countdown.module.css';
import { useServerNow } from './ServerTime';
import { useSpan } from './useSpan';

/** No buyer waits, and yet somebody has to look: since when, or until when. */
export function Summons({ at, line = false }: { at: string; line?: boolean }) {
  const { t } = useTranslation();
  const now = useServerNow();
  const span = useSpan();
  const moment = useMoment();
  const left = Date.parse(at) - now;
  const late = left <= 0;
  return (
    <span
      className={`${styles.countdown} ${late ? styles.lastHour : styles.late} ${line ? styles.line : ''}`}
      title={t('clock.look-by', { at: moment.full(at) })}
    >
      <span className={`${styles.time} numbers`}>{span(left)}</span>
      <span className={line ? 'unseen' : styles.label}>{late ? t('clock.look-since') : t('clock.look-within')}</span>
    </span>
  );
}
