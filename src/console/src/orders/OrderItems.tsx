import type { Order } from '../api/types';
import panel from '../layout/Panel.module.css';
import { useTranslation } from '../locales/useTranslation';
import styles from './Orders.module.css';
import { useMoney } from './useMoney';

export function OrderItems({ items }: { items: Order['items'] }) {
  const { t } = useTranslation();
  const money = useMoney();
  if (items.length === 0) return null;
  return (
    <ul className={styles.items} aria-label={t('order.items')}>
      {items.map(({ asin, sku, title, quantity, price }, index) => (
        <li key={`${asin ?? sku ?? ''} ${index}`}>
          <span>
            <span className="numbers">{quantity} ×</span> {title}
          </span>
          <span className={`${panel.code} soft`}>
            {[asin, sku].filter((part) => part != null).join(' · ')}
            {price != null && ` · ${money(price)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
