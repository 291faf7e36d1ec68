import { Table, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import type { ErasureReport } from '../../../api/types';
import { useWords } from '../../../locales/useWords';
import { StreamLink } from '../StreamLink';

const sum = (items: ErasureReport['items']): number => items.reduce((all, { contents }) => all + contents, 0);

/** What would go, or went, and what stays. */
export function ErasureResult({ report: { erased, items } }: { report: ErasureReport }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const goes = sum(items.filter(({ onHold }) => !onHold));
  const stays = sum(items.filter(({ onHold }) => onHold));
  if (items.length === 0)
    return (
      <Text size="sm" mt="md" role="status">
        {t('keeping.erase.nothing')}
      </Text>
    );
  return (
    <div>
      <Text size="sm" mt="md" fw={600} role="status">
        {t(erased ? 'keeping.erase.done' : 'keeping.erase.would', { count: goes })}{' '}
        {stays > 0 && t('keeping.erase.held', { count: stays })}
      </Text>
      {erased && goes > 0 && <Text size="sm">{t('keeping.erase.done-means')}</Text>}
      <Table mt="xs" aria-label={t('keeping.erase.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('keeping.erase.stream')}</Table.Th>
            <Table.Th>{t('keeping.erase.class')}</Table.Th>
            <Table.Th ta="end">{t('keeping.erase.contents')}</Table.Th>
            <Table.Th>{t('keeping.erase.on-hold')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ stream, recordClass, contents, onHold }) => (
            <Table.Tr key={`${stream} ${recordClass}`}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <StreamLink stream={stream} />
              </Table.Td>
              <Table.Td>{say(`keeping.class.${recordClass}`)}</Table.Td>
              <Table.Td ta="end" className="numbers">
                {contents}
              </Table.Td>
              <Table.Td>{onHold && t('keeping.erase.stays')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
