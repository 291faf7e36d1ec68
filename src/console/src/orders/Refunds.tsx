import type { Order } from '../api/types';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { Link } from '../routes/Link';
import { useMoment } from '../time/useMoment';
import styles from './Orders.module.css';
import { useMoney } from './useMoney';

interface Props {
  refunds: Order['refunds'];
  here: string | null;
}

/** The money that goes back to the buyer, over all conversations: how far each sum is, by whom, and whether the buyer was told officially. */
export function Refunds({ refunds, here }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const moment = useMoment();
  if (refunds === null) return null;
  const { currency, sum, left, items } = refunds;
  return (
    <>
      <h3 className={styles.heading}>
        <Icon name="scales" size={15} /> {t('money.title')}
      </h3>
      <ul className={styles.items} aria-label={t('money.title')}>
        {items.map(({ id, amount, ticket, suspension, agreed, stage, at, by, confirmed }) => (
          <li key={id}>
            <span>
              <strong>{money(amount)}</strong> · {t(agreed ? 'money.agreed' : `money.stage.${stage}`)}
              {ticket !== here && (
                <>
                  {' · '}
                  <Link to={`/tickets/${ticket}`}>{t('timeline.other-ticket')}</Link>
                </>
              )}
              {suspension !== null && (
                <>
                  {' · '}
                  <Link to={`/suspensions/${suspension}?part=refunds`}>{t('money.list')}</Link>
                </>
              )}
            </span>
            <span className="soft">
              {t('money.by', { who: by.displayName, at: moment.short(at) })} ·{' '}
              {t(confirmed ? 'money.confirmed' : 'money.unconfirmed')}
            </span>
          </li>
        ))}
        <li>
          <span className="soft">
            {t('money.sum', { sum: money({ amount: sum, currency }) })}
            {left !== null && ` · ${t('money.left', { left: money({ amount: left, currency }) })}`}
          </span>
        </li>
      </ul>
    </>
  );
}
