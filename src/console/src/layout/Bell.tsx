import { useUnread } from '../desk/useNotices';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { Link } from '../routes/Link';
import styles from './Bell.module.css';

const most = 100;

/** How much is new, on every screen. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <Link
      to="/notifications"
      className={styles.bell}
      aria-label={t('notice.bell', { count: unread })}
      title={t('notice.bell', { count: unread })}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className={`${styles.count} numbers`} aria-hidden>
          {unread < most ? unread : `${most - 1}+`}
        </span>
      )}
    </Link>
  );
}
