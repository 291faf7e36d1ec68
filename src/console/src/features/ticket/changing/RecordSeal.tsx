import { ActionIcon, Code, Popover, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../../api/client';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';

/** Checks the hash chain of this ticket's record when asked and says what it found. */
export function RecordSeal({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['verify', ticket],
    enabled: opened,
    gcTime: 0,
    staleTime: 0,
    queryFn: () => ask(api.GET('/api/v1/tickets/{ticket}/verify', { params: { path: { ticket } } })),
  });
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('record.verify')}
          title={t('record.verify')}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="seal" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('record.title')}>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data && (
          <>
            <Text size="sm" fw={600} c={data.intact ? 'var(--calm)' : 'var(--last-hour)'}>
              {data.intact ? t('record.intact', { count: data.events }) : t('record.broken')}
            </Text>
            <Text size="xs" className="soft" mb={4}>
              {t('record.means')}
            </Text>
            {data.head != null && (
              <Code block fz={10} style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                {data.head}
              </Code>
            )}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
