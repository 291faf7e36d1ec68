import { useTranslation } from 'react-i18next';
import type { TicketStatus } from '../api/types';
import styles from './Badge.module.css';

export function StatusBadge({ status }: { status: TicketStatus }) {
  const { t } = useTranslation();
  return <span className={`${styles.badge} ${styles[status]}`}>{t(`ticket.status.${status}`)}</span>;
}
