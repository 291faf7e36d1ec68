import { Code, Loader, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Icon } from '../../icons/Icon';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useAccountName } from '../queue/useAccounts';
import panel from '../ticket/Ticket.module.css';
import { Entries } from '../ticket/timeline/Entries';
import { LinkedTickets } from './LinkedTickets';
import styles from './Order.module.css';
import { OrderFacts } from './OrderFacts';
import { OrderItems } from './OrderItems';
import { Shipments } from './Shipments';
import { useHistory } from './useHistory';
import { useOrder } from './useOrder';

/** An order and its one chronological history over all channels. */
export function OrderPage() {
  const { t } = useTranslation();
  const { account = '', orderId = '' } = useParams();
  const accountName = useAccountName();
  const order = useOrder(account, orderId);
  const history = useHistory(account, orderId);
  useDocumentTitle(`${orderId} · Actors`);
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
            <LinkedTickets tickets={order.data.tickets} here={null} />
          </>
        )}
      </aside>
    </div>
  );
}
