import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { MigrationRequest } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';

const reasons = ['technicalNecessity', 'safetyCompliance'] as const;
const topics = [
  'technicalSupport',
  'productSafety',
  'regulatedGoods',
  'warranty',
  'other',
  'tracking',
  'return',
  'simpleRefund',
] as const;
const channels = ['phone', 'email', 'videoCall', 'remoteSession', 'messenger'] as const;

interface Props {
  busy: boolean;
  onJustify: (request: MigrationRequest) => void;
}

/** Step 1: why, about what, and where to. The note that says so is written beside it. */
export function JustifyForm({ busy, onJustify }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<(typeof reasons)[number]>('technicalNecessity');
  const [topic, setTopic] = useState<(typeof topics)[number]>('technicalSupport');
  const [channel, setChannel] = useState<(typeof channels)[number]>('phone');
  return (
    <Stack gap={6} mt={6}>
      <NativeSelect
        size="xs"
        label={t('migration.reason')}
        value={reason}
        data={reasons.map((value) => ({ value, label: t(`migration.reasons.${value}`) }))}
        onChange={(event) => setReason(event.currentTarget.value as typeof reason)}
      />
      <NativeSelect
        size="xs"
        label={t('migration.topic')}
        value={topic}
        data={topics.map((value) => ({ value, label: t(`migration.topics.${value}`) }))}
        onChange={(event) => setTopic(event.currentTarget.value as typeof topic)}
      />
      <NativeSelect
        size="xs"
        label={t('migration.channel')}
        value={channel}
        data={channels.map((value) => ({ value, label: t(`migration.channels.${value}`) }))}
        onChange={(event) => setChannel(event.currentTarget.value as typeof channel)}
      />
      <Button size="compact-sm" loading={busy} onClick={() => onJustify({ reason, topic, channel })}>
        {t('migration.justify')}
      </Button>
    </Stack>
  );
}
