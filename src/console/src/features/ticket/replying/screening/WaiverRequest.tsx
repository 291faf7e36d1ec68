import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '../../../../locales/useTranslation';
import { grounds, type Ground } from './useWaivers';

interface Props {
  busy: boolean;
  onAsk: (ground: Ground, reason: string) => void;
}

/** Asks that what is blocked may pass on this ticket for a day. */
export function WaiverRequest({ busy, onAsk }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const [ground, setGround] = useState<Ground | null>(null);
  if (reason === null)
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => setReason('')}>
        {t('waiver.ask')}
      </Button>
    );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ground === null) return;
    onAsk(ground, reason.trim());
    setReason(null);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end">
        <NativeSelect
          size="xs"
          label={t('waiver.ground')}
          value={ground ?? ''}
          data={[
            { value: '', label: t('waiver.choose') },
            ...grounds.map((value) => ({ value, label: t(`waiver.grounds.${value}`) })),
          ]}
          onChange={({ currentTarget }) => setGround(grounds.find((one) => one === currentTarget.value) ?? null)}
        />
        <TextInput
          size="xs"
          flex={1}
          label={t('waiver.reason')}
          description={t('waiver.means')}
          value={reason}
          maxLength={1000}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="compact-sm" type="submit" loading={busy} disabled={ground === null || reason.trim() === ''}>
          {t('waiver.send')}
        </Button>
      </Group>
    </form>
  );
}
