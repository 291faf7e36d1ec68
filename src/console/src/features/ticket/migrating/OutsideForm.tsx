import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ExternalDirection, Money } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';

const currencies = ['EUR', 'GBP', 'USD', 'SEK', 'PLN'] as const;

interface Said {
  direction: ExternalDirection;
  text: string;
  agreed: Money | null;
}

interface Props {
  busy: boolean;
  onRecord: (said: Said) => void;
}

/** What was said outside, kept where the case is. */
export function OutsideForm({ busy, onRecord }: Props) {
  const { t } = useTranslation();
  const [direction, setDirection] = useState<ExternalDirection>('toBuyer');
  const [text, setText] = useState('');
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState<string>(currencies[0]);
  const agreed = amount.trim() === '' ? null : { amount: Number(amount.replace(',', '.')) || 0, currency };
  return (
    <Stack gap={6} mt={6}>
      <NativeSelect
        size="xs"
        label={t('migration.outside')}
        value={direction}
        data={(['toBuyer', 'fromBuyer'] as const).map((value) => ({
          value,
          label: t(`migration.directions.${value}`),
        }))}
        onChange={(event) => setDirection(event.currentTarget.value as ExternalDirection)}
      />
      <Textarea
        size="xs"
        autosize
        minRows={2}
        aria-label={t('migration.said')}
        placeholder={t('migration.said')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={t('migration.agreed')}
          placeholder={t('migration.agreed')}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          w={72}
          aria-label={t('migration.currency')}
          value={currency}
          data={[...currencies]}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          disabled={text.trim() === ''}
          onClick={() => {
            onRecord({ direction, text, agreed });
            setText('');
            setAmount('');
          }}
        >
          {t('migration.record')}
        </Button>
      </Group>
    </Stack>
  );
}
