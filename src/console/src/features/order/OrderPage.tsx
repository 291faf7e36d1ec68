import { Code, Loader, Title } from '@mantine/core';
import { useAccountName } from '../../accounts/useAccounts';
import { Icon } from '../../icons/Icon';
import panel from '../../layout/Panel.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { LinkedTickets } from '../../orders/LinkedTickets';
import { OrderFacts } from '../../orders/OrderFacts';
import { OrderItems } from '../../orders/OrderItems';
import { Refunds } from '../../orders/Refunds';
import { Shipments } from '../../orders/Shipments';
import { useHistory } from '../../orders/useHistory';
import { useOrder } from '../../orders/useOrder';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Entries } from '../../record/Entries';
import { holdAddress } from '../../record/holdAddress';
import { Link } from '../../routes/Link';
import { useParams } from '../../routes/Routes';
import styles from './Order.module.css';

/** An order and its one chronological history over all channels. */
export function OrderPage() {
  const { t } = useTranslation();
  const { account = '', orderId = '' } = useParams();
  const accountName = useAccountName();
  const may = useMay();
  const order = useOrder(account, orderId);
  const history = useHistory(account, orderId);
  useTitle(orderId);
  return (
    <div className={styles.page}>
      <section className={styles.history} aria-label={t('order.history')}>
        <Title order={1} size="h3" mb={2}>
          {t('order.title')} <Code fz="md">{orderId}</Code>
        </Title>
        <p className="soft">
          {accountName(account)} · {t('order.history')}
        </p>
        {history.error && <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />}
        {history.isLoading && <Loader m="xl" aria-label={t('order.loading')} />}
        {history.data && <Entries entries={history.data} here={null} />}
      </section>
      <aside className={styles.facts} aria-label={t('order.title')}>
        <h2 className={panel.panelTitle}>
          <Icon name="box" size={16} /> {t('order.title')}
        </h2>
        {order.error && <ProblemAlert error={order.error} onRetry={() => void order.refetch()} />}
        {order.data && (
          <>
            <OrderFacts order={order.data} />
            <OrderItems items={order.data.items} />
            <Shipments shipments={order.data.shipments} />
            <Refunds refunds={order.data.refunds} here={null} />
            <LinkedTickets tickets={order.data.tickets} here={null} />
          </>
        )}
        {may('record.erase') && (
          <p>
            <Link to={holdAddress(`order/${account}/${orderId}`)}>{t('keeping.hold-or-erase')}</Link>
          </p>
        )}
      </aside>
    </div>
  );
}
