import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Order } from '../../api/types';
import { Icon } from '../../icons/Icon';
import { useAccountName } from '../queue/useAccounts';
import { StatusBadge } from '../ticket/StatusBadge';
import styles from './Order.module.css';

interface Props {
  tickets: Order['tickets'];
  here: string | null;
}

/** Every conversation about the order, on whatever account, and how each was recognised. */
export function LinkedTickets({ tickets, here }: Props) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const others = tickets.filter(({ id }) => id !== here);
  if (others.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        <Icon name="link" size={15} /> {t('order.linked')}
      </h3>
      <ul className={styles.items} aria-label={t('order.linked')}>
        {others.map(({ id, account, status, how }) => (
          <li key={id}>
            <span>
              <Link to={`/tickets/${id}`}>{accountName(account)}</Link> <StatusBadge status={status} />
            </span>
            <span className="soft">{how !== null && t('order.matched', { how })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
