import type { Risk } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import styles from './Badge.module.css';

/** How dangerous the case is; nothing for what is not. */
export function RiskBadge({ risk }: { risk: Risk | null }) {
  const { t } = useTranslation();
  if (risk === null || risk === 'lowRisk') return null;
  return <span className={`${styles.badge} ${styles[risk]}`}>{t(`note.rating.${risk}`)}</span>;
}
