import { Icon } from '../icons/Icon';
import { useLinkState } from '../live/Live';
import { useTranslation } from '../locales/useTranslation';
import styles from './ConnectionState.module.css';

/** Above everything while what is on the screen may be old. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const state = useLinkState();
  const lost = state === 'reconnecting' || state === 'offline';
  return (
    <div role="status" aria-label={t('live.lost')} className={lost ? styles.bar : undefined}>
      {lost && (
        <>
          <Icon name="warning" size={16} /> {t(`live.meaning.${state}`)}
        </>
      )}
    </div>
  );
}
