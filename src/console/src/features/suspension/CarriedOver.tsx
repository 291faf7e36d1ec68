import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { Link } from '../../routes/Link';
import { useCarriedOver } from './useEvidence';

/** Refunds and claims from before the suspension: what is still open, and what became of the rest. */
export function CarriedOver({ suspension }: { suspension: string }) {
  const { t } = useTranslation();
  const { data } = useCarriedOver(suspension);
  return (
    <section aria-label={t('suspension.carried-over')}>
      <h2 className={styles.heading}>{t('suspension.carried-over')}</h2>
      {data?.length === 0 && <p className="soft">{t('suspension.none-carried-over')}</p>}
      <ul>
        {data?.map((item) => (
          <li key={item.ticket}>
            <Link to={`/tickets/${item.ticket}`}>{item.orderId ?? t('suspension.ticket')}</Link>
            {' · '}
            {[...new Set(item.grounds.map(({ kind }) => t(`suspension.ground.${kind}`)))].join(', ')}
            {' · '}
            {t(item.open ? 'suspension.still-open' : 'suspension.settled')}
          </li>
        ))}
      </ul>
    </section>
  );
}
