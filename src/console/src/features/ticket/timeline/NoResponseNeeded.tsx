import { Button, Popover, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Excludes a buyer's message from the clock. It is recorded who did it and why, so the reason is not optional. */
export function NoResponseNeeded({ onDecide }: { onDecide: (reason: string) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onDecide(reason.trim());
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={320} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" fz="xs" fw={500} color="gray" onClick={() => setOpened(!opened)}>
          {t('no-response.ask')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('no-response.ask')}>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <Textarea
              label={t('no-response.reason')}
              description={t('no-response.means')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
            />
            <Button type="submit" size="xs" disabled={reason.trim() === ''}>
              {t('no-response.decide')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
