import type { TicketStatus } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import styles from './Badge.module.css';

export function StatusBadge({ status }: { status: TicketStatus }) {
  const { t } = useTranslation();
  return <span className={`${styles.badge} ${styles[status]}`}>{t(`ticket.status.${status}`)}</span>;
}
