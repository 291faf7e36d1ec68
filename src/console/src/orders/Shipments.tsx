import type { Shipment } from '../api/types';
import { Icon } from '../icons/Icon';
import panel from '../layout/Panel.module.css';
import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import styles from './Orders.module.css';
import { useStatusName } from './useStatusName';

/** Third-party evidence: what the carrier said, and who told us. */
export function Shipments({ shipments }: { shipments: readonly Shipment[] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const statusName = useStatusName();
  if (shipments.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        <Icon name="truck" size={15} /> {t('order.shipments')}
      </h3>
      <ul className={styles.items} aria-label={t('order.shipments')}>
        {shipments.map((shipment) => (
          <li key={`${shipment.carrier} ${shipment.trackingNumber} ${shipment.statusAt ?? ''}`}>
            <span>
              {shipment.carrier} · {statusName(shipment.status)}
              {shipment.deliveredAt !== null && ` · ${moment.short(shipment.deliveredAt)}`}
            </span>
            <span className={`${panel.code} soft`}>{shipment.trackingNumber}</span>
            <span className="soft">
              {shipment.signedBy !== null && `${t('order.signed', { name: shipment.signedBy })} · `}
              {t('order.source', { source: shipment.source })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
