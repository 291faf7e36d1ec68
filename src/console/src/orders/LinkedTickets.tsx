import { useAccountName } from '../accounts/useAccounts';
import type { Order } from '../api/types';
import { StatusBadge } from '../badges/StatusBadge';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { useWords } from '../locales/useWords';
import { Link } from '../routes/Link';
import styles from './Orders.module.css';

interface Props {
  tickets: Order['tickets'];
  here: string | null;
}

/** Every conversation about the order, on whatever account, and how each was recognised. */
export function LinkedTickets({ tickets, here }: Props) {
  const { t } = useTranslation();
  const { knows, say } = useWords();
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
            <span className="soft">
              {how !== null && t('order.matched', { how: knows(`order.how.${how}`) ? say(`order.how.${how}`) : how })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
