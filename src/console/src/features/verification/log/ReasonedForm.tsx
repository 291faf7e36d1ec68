import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { askFirst } from '../../../layout/askFirst';
import { useTranslation } from '../../../locales/useTranslation';

interface Props {
  title: string;
  means: string;
  reason: string;
  /** What the button says that asks once more. */
  ask: string;
  sure: { title: string; means: string; confirm: string };
  busy: boolean;
  onSure: (reason: string) => void;
  /** What came of it. */
  children: ReactNode;
}

/** A step that cannot be taken back: it needs a reason, and is asked about once more. */
export function ReasonedForm({ title, means, reason: label, ask, sure, busy, onSure, children }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    askFirst({
      title: sure.title,
      children: <Text size="sm">{sure.means}</Text>,
      labels: { confirm: sure.confirm, cancel: t('proving.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => onSure(reason.trim()),
    });
  };
  return (
    <section aria-label={title}>
      <Text component="h2" fw={600} mt="xl">
        {title}
      </Text>
      <Text size="sm" className="soft" mb="xs">
        {means}
      </Text>
      <form onSubmit={submit} aria-label={title}>
        <Stack gap="sm" maw={560}>
          <Textarea
            label={label}
            value={reason}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {children}
          <Group>
            <Button type="submit" variant="default" disabled={reason.trim() === ''} loading={busy}>
              {ask}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
