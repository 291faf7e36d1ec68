import type { Order } from '../api/types';
import styles from '../layout/Panel.module.css';
import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import { siteOf } from './marketplaces';
import { useMoney } from './useMoney';
import { useStatusName } from './useStatusName';

/** What kind of order it is and its dates; what is not known is left out. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const money = useMoney();
  const statusName = useStatusName();
  const date = (iso: string | null) => (iso === null ? null : moment.date(iso));
  const facts: [string, string | null][] = [
    [t('order.status'), order.status === null ? null : statusName(order.status)],
    [t('order.fulfilment'), order.fulfilment === 'unknown' ? null : order.fulfilment.toUpperCase()],
    [t('order.marketplace'), order.marketplace === null ? null : siteOf(order.marketplace)],
    [t('order.placed'), date(order.placedAt)],
    [t('order.ship-by'), date(order.shipBy)],
    [t('order.deliver-by'), date(order.deliverBy)],
    [t('order.delivered'), date(order.deliveredAt)],
    [t('order.buyer'), order.buyer?.name ?? null],
    [t('order.total'), order.total === null ? null : money(order.total)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
