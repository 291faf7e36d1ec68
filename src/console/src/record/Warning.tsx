import type { Message } from '../api/types';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import styles from './Record.module.css';

/** Above what may not be Amazon's. */
export function Warning({ message: { doubt, sender } }: { message: Message }) {
  const { t } = useTranslation();
  if (doubt == null) return null;
  return (
    <p className={styles.warning}>
      <strong>
        <Icon name="warning" size={16} /> {t(`doubt.${doubt}`)}
      </strong>{' '}
      {doubt === 'impostor' ? t('doubt.impostor-means', { address: sender.address }) : t('doubt.unproven-means')}
    </p>
  );
}
