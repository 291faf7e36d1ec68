import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useNavigate } from '../../../routes/Router';
import { useTimeline } from '../timeline/useTimeline';
import { MessageLabel } from './MessageLabel';
import { SplitPreview } from './SplitPreview';
import { splittable } from './splittable';
import { useSplit } from './useSplit';

interface Props {
  ticket: Ticket;
  onClose: () => void;
  onVersion: (version: number) => void;
}

/** Choose which messages get a ticket of their own, and see what will happen before it does. */
export function SplitDialog({ ticket, onClose, onVersion }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { timeline } = useTimeline(ticket.id);
  const known = ticket.orders.map(({ orderId }) => orderId);
  const [chosen, setChosen] = useState<string[]>([]);
  const [orders, setOrders] = useState<string[]>(known);
  const [reason, setReason] = useState('');
  const messages = splittable(timeline?.entries ?? []);
  const moving = messages.filter(({ id }) => chosen.includes(id));
  const split = useSplit(ticket.id, (opened, version) => {
    onVersion(version);
    onClose();
    navigate(`/tickets/${opened}`);
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('split.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('split.cancel') }}
    >
      <Checkbox.Group label={t('split.which')} value={chosen} onChange={setChosen}>
        <Stack gap={8} mt={6}>
          {messages.map((message) => (
            <Checkbox key={message.id} value={message.id} label={<MessageLabel message={message} />} />
          ))}
        </Stack>
      </Checkbox.Group>
      {timeline !== undefined && messages.length === 0 && (
        <Text size="sm" className="soft" mt="xs">
          {t('split.none')}
        </Text>
      )}
      {known.length > 0 && (
        <Checkbox.Group mt="sm" label={t('split.orders')} value={orders} onChange={setOrders}>
          <Group gap="sm" mt={6}>
            {known.map((order) => (
              <Checkbox key={order} value={order} label={order} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <TextInput
        mt="sm"
        label={t('split.reason')}
        description={t('split.reason-means')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {moving.length > 0 && <SplitPreview moving={moving} of={messages.length} />}
      {split.error && <ProblemAlert error={split.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('split.cancel')}
        </Button>
        <Button
          loading={split.isPending}
          disabled={moving.length === 0}
          onClick={() => split.mutate({ messages: moving.map(({ id }) => id), orders, reason: reason.trim() })}
        >
          {t('split.decide')}
        </Button>
      </Group>
    </Modal>
  );
}
