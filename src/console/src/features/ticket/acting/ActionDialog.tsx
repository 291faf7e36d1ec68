import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { ActionKind, Entry, Order } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { AlreadyDone } from './AlreadyDone';
import { useAct } from './useAct';

const kinds = [
  'refund',
  'goodwillRefund',
  'replacement',
  'contact',
  'policyOverride',
  'claimResponse',
  'safetyReport',
  'appeal',
] as const satisfies readonly ActionKind[];
const refunds: readonly ActionKind[] = ['refund', 'goodwillRefund'];

interface Props {
  ticket: string;
  order: Order | undefined;
  notes: readonly Entry[];
  onClose: () => void;
  onVersion: (version: number) => void;
}

/** Records what is done about the case, after what was done already was seen; or that somebody else may do it. */
export function ActionDialog({ ticket, order, notes, onClose, onVersion }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const moment = useMoment();
  const [kind, setKind] = useState<ActionKind>('refund');
  const [sum, setSum] = useState<number | string>('');
  const [currency, setCurrency] = useState(order?.refunds?.currency ?? order?.total?.currency ?? 'EUR');
  const [detail, setDetail] = useState('');
  const [note, setNote] = useState(notes[0]?.note?.id ?? '');
  const act = useAct(ticket, (version) => {
    onVersion(version);
    onClose();
  });
  const isRefund = refunds.includes(kind);
  const amount = typeof sum === 'number' && sum > 0 ? { amount: sum, currency } : null;
  const record = (event: SyntheticEvent) => {
    event.preventDefault();
    act.mutate({
      do: 'record',
      action: {
        kind,
        amount: isRefund ? amount : null,
        orderId: null,
        detail: detail.trim() === '' ? null : detail.trim(),
        note: note === '' ? null : note,
      },
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('action.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('escalate.cancel') }}
    >
      <form onSubmit={record}>
        <Stack gap="sm">
          <AlreadyDone ticket={ticket} />
          <NativeSelect
            label={t('action.kind')}
            value={kind}
            data={kinds.map((value) => ({ value, label: t(`action.kinds.${value}`) }))}
            onChange={({ currentTarget }) => setKind(currentTarget.value as ActionKind)}
          />
          {isRefund && (
            <Group grow>
              <NumberInput
                label={t('note.kind.amount')}
                min={0}
                decimalScale={2}
                hideControls
                value={sum}
                onChange={setSum}
              />
              <TextInput
                label={t('note.second.amount')}
                maxLength={3}
                value={currency}
                onChange={({ currentTarget }) => setCurrency(currentTarget.value.toUpperCase())}
              />
            </Group>
          )}
          <NativeSelect
            label={t('action.note')}
            value={note}
            data={[
              { value: '', label: t('action.no-note') },
              ...notes.map((entry) => ({
                value: entry.note?.id ?? '',
                label: `${entry.by.displayName}, ${moment.short(entry.at)}: ${(entry.note?.text ?? '').slice(0, 60)}`,
              })),
            ]}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Textarea
            label={t('action.detail')}
            autosize
            value={detail}
            onChange={({ currentTarget }) => setDetail(currentTarget.value)}
          />
          {act.error && <ProblemAlert error={act.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('escalate.cancel')}
            </Button>
            {isRefund && may('refunds.review') && (
              <Button
                variant="default"
                loading={act.isPending}
                disabled={amount === null || note === ''}
                onClick={() => amount && act.mutate({ do: 'review', amount, note })}
              >
                {t('action.review')}
              </Button>
            )}
            <Button type="submit" loading={act.isPending} disabled={isRefund && amount === null}>
              {t('action.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
