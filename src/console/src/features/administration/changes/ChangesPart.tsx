import { Button, Group, Loader, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { Link } from '../../../routes/Link';
import { useMoment } from '../../../time/useMoment';

const limit = 100;

/** Everything that was recorded, in the order of the record, by codes and never by words. */
export function ChangesPart() {
  const { t } = useTranslation();
  const moment = useMoment();
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const after = starts.at(-1) ?? 0;
  const { data, error, refetch } = useQuery({
    queryKey: ['changes', after],
    queryFn: () => ask(api.GET('/api/v1/changes', { params: { query: { after, limit } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('administration.loading')} />;
  return (
    <section aria-label={t('administration.part.changes')}>
      <Text size="sm" className="soft" mb="xs">
        {t('administration.changes.means')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('administration.changes.at')}</Table.Th>
            <Table.Th>{t('administration.changes.what')}</Table.Th>
            <Table.Th>{t('administration.changes.where')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map(({ cursor, at, type, stream, version }) => (
            <Table.Tr key={cursor}>
              <Table.Td className="numbers">{moment.full(at)}</Table.Td>
              <Table.Td>{type}</Table.Td>
              <Table.Td>
                {stream.startsWith('ticket/') ? <Link to={`/tickets/${stream.slice(7)}`}>{stream}</Link> : stream} ·{' '}
                {version}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="md">
        <Button variant="default" disabled={starts.length === 1} onClick={() => setStarts(starts.slice(0, -1))}>
          {t('administration.changes.earlier')}
        </Button>
        <Button
          variant="default"
          disabled={data.items.length < limit}
          onClick={() => setStarts([...starts, data.cursor])}
        >
          {t('administration.changes.later')}
        </Button>
      </Group>
    </section>
  );
}
