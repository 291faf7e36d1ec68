import { Button, Loader, Table, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useReport } from './useRetention';

/** What the next run erases, what a hold keeps from it, and what waits. */
export function RetentionReport() {
  const { t } = useTranslation();
  const { say } = useWords();
  const report = useReport();
  return (
    <section aria-label={t('keeping.report.title')}>
      <Text component="h2" fw={600} mt="xl">
        {t('keeping.report.title')}
      </Text>
      <Text size="sm" className="soft" mb="xs">
        {t('keeping.report.means')}
      </Text>
      {report.error && <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loader size="sm" aria-label={t('keeping.loading')} />}
      {report.data?.length === 0 && <p className="soft">{t('keeping.report.none')}</p>}
      {report.data !== undefined && report.data.length > 0 && (
        <Table aria-label={t('keeping.report.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('keeping.report.class')}</Table.Th>
              <Table.Th ta="end">{t('keeping.report.due')}</Table.Th>
              <Table.Th ta="end">{t('keeping.report.held')}</Table.Th>
              <Table.Th ta="end">{t('keeping.report.waiting')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.data.map(({ recordClass, due, held, waiting }) => (
              <Table.Tr key={recordClass}>
                <Table.Td>{say(`keeping.class.${recordClass}`)}</Table.Td>
                <Table.Td ta="end" className="numbers">
                  {due}
                </Table.Td>
                <Table.Td ta="end" className="numbers">
                  {held}
                </Table.Td>
                <Table.Td ta="end" className="numbers">
                  {waiting}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        loading={report.isFetching}
        onClick={() => void report.refetch()}
      >
        {t('keeping.report.again')}
      </Button>
    </section>
  );
}
