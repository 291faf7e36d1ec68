import type { TicketClock } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import styles from './Countdown.module.css';
import { useServerNow } from './ServerTime';
import { read } from './stage';
import { useSpan } from './useSpan';

interface Props {
  clock: TicketClock | null;
  /** In a line of a list: the words are for those who do not see the colour. */
  line?: boolean;
  /** The one that is filled with red. */
  worst?: boolean;
}

/** A running deadline: time left, in words how pressing it is, and how much is used. Colour only repeats the words. */
export function Countdown({ clock, line = false, worst = false }: Props) {
  const { t } = useTranslation();
  const now = useServerNow();
  const span = useSpan();
  const moment = useMoment();
  if (clock === null && line) return <span />;
  if (clock === null) return <span className={styles.none}>{t('clock.none')}</span>;
  const due = Date.parse(clock.dueAt);
  const { stage, left, used } = read(Date.parse(clock.startedAt), due, now);
  return (
    <span
      className={`${styles.countdown} ${styles[stage]} ${line ? styles.line : ''} ${worst ? styles.worst : ''}`}
      data-stage={stage}
      title={t('clock.due', { at: moment.full(clock.dueAt) })}
    >
      <span className={styles.row}>
        <span className={`${styles.time} numbers`} role="timer" aria-live="off" aria-label={t('clock.label')}>
          {left > 0 ? span(left) : t('clock.over', { span: span(left) })}
        </span>
      </span>
      <span className={styles.bar} aria-hidden>
        <span className={styles.used} style={{ display: 'block', width: `${used * 100}%` }} />
      </span>
      <span className={line ? 'unseen' : styles.label}>{t(`clock.stage.${stage}`)}</span>
    </span>
  );
}
