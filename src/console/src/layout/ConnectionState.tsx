import { useLinkState } from '../live/Live';
import { useTranslation } from '../locales/useTranslation';
import styles from './ConnectionState.module.css';

/** Whether what is on the screen is live. */
export function ConnectionState() {
  const { t } = useTranslation();
  const state = useLinkState();
  return (
    <span
      role="status"
      aria-label={t('live.label')}
      title={t(`live.meaning.${state}`)}
      className={`${styles.state} ${styles[state] ?? ''}`}
    >
      <span className={styles.dot} aria-hidden />
      <span className={styles.word}>{t(`live.${state}`)}</span>
    </span>
  );
}
