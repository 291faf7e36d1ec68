import { Button, Group, Loader, Text, TextInput } from '@mantine/core';
import { Suspense, useMemo, useState, type SyntheticEvent } from 'react';
import { Problem } from '../../../api/problem';
import type { Ticket } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import styles from '../../../layout/Panel.module.css';
import { useTranslation } from '../../../locales/useTranslation';
import { LinkedTickets } from '../../../orders/LinkedTickets';
import { OrderFacts } from '../../../orders/OrderFacts';
import { OrderItems } from '../../../orders/OrderItems';
import { Refunds } from '../../../orders/Refunds';
import { Shipments } from '../../../orders/Shipments';
import { useOrderOf } from '../../../orders/useOrder';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { later } from '../../../reading/later';
import { Link } from '../../../routes/Link';
import { AskedReviews } from '../acting/AskedReviews';
import type { Timeline } from '../timeline/merge';
import type { useChange } from '../useTicket';

const ActionDialog = later(() => import('../acting/ActionDialog'), 'ActionDialog');

interface Props {
  ticket: Ticket;
  timeline: Timeline | undefined;
  change: ReturnType<typeof useChange>;
  onVersion: (version: number) => void;
}

/** The order beside the conversation: what was bought, how it travels, who else talks about it. */
export function OrderPanel({ ticket, timeline, change, onVersion }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [acting, setActing] = useState(false);
  const notes = useMemo(
    () => (timeline?.entries ?? []).filter(({ note }) => note?.correctedBy === null).reverse(),
    [timeline],
  );
  const order = useOrderOf(ticket);
  const unknown = order.error instanceof Problem && order.error.status === 404;
  return (
    <section className={styles.panel} aria-label={t('order.title')}>
      <h2 className={styles.panelTitle}>
        <Icon name="box" size={16} /> {t('order.title')}
        {ticket.orderId !== null && (
          <Link
            className={styles.code}
            to={`/orders/${encodeURIComponent(order.data?.account ?? ticket.account)}/${encodeURIComponent(ticket.orderId)}`}
          >
            {ticket.orderId}
          </Link>
        )}
      </h2>
      {ticket.orderId === null &&
        (may('tickets.work') ? (
          <LinkOrder onLink={(orderId) => change.mutate({ kind: 'order', orderId })} />
        ) : (
          <Text size="sm" className="soft">
            {t('order.none')}
          </Text>
        ))}
      {unknown && (
        <Text size="sm" className="soft">
          {t('order.not-yet')}
        </Text>
      )}
      {order.error && !unknown && <ProblemAlert error={order.error} onRetry={() => void order.refetch()} />}
      {order.isLoading && <Loader size="sm" aria-label={t('order.loading')} />}
      {order.data && (
        <>
          {order.data.version === 0 && (
            <Text size="sm" className="soft">
              {t('order.not-yet')}
            </Text>
          )}
          <OrderFacts order={order.data} />
          <OrderItems items={order.data.items} />
          <Shipments shipments={order.data.shipments} />
          <Refunds refunds={order.data.refunds} here={ticket.id} />
          <LinkedTickets tickets={order.data.tickets} here={ticket.id} />
        </>
      )}
      <AskedReviews ticket={ticket.id} />
      {may('tickets.note') && (
        <Button size="compact-sm" variant="default" mt="sm" onClick={() => setActing(true)}>
          {t('action.ask')}
        </Button>
      )}
      {acting && (
        <Suspense>
          <ActionDialog
            ticket={ticket.id}
            order={order.data}
            notes={notes}
            onClose={() => setActing(false)}
            onVersion={onVersion}
          />
        </Suspense>
      )}
    </section>
  );
}

function LinkOrder({ onLink }: { onLink: (orderId: string) => void }) {
  const { t } = useTranslation();
  const [orderId, setOrderId] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (orderId.trim() !== '') onLink(orderId.trim());
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm" className="soft" mb={6}>
        {t('order.none')}
      </Text>
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={t('order.id')}
          placeholder="405-1234567-1234567"
          value={orderId}
          onChange={(event) => setOrderId(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" leftSection={<Icon name="link" size={14} />}>
          {t('order.link')}
        </Button>
      </Group>
    </form>
  );
}
