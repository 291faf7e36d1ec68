import { Button, Loader, Table, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { Latest } from './Latest';
import { useCheckpoints } from './useLog';

/** The newest with all it says, and those before it. */
export function Checkpoints() {
  const { t } = useTranslation();
  const moment = useMoment();
  const checkpoints = useCheckpoints();
  const [latest, ...earlier] = checkpoints.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <section aria-label={t('proving.latest')}>
        <Text component="h2" fw={600}>
          {t('proving.latest')}
        </Text>
        <Text size="sm" className="soft" mb="xs">
          {t('proving.latest-means')}
        </Text>
        {checkpoints.error && <ProblemAlert error={checkpoints.error} onRetry={() => void checkpoints.refetch()} />}
        {checkpoints.isPending && <Loader size="sm" aria-label={t('keeping.loading')} />}
        {checkpoints.isSuccess && latest === undefined && <p className="soft">{t('proving.none')}</p>}
        {latest && <Latest checkpoint={latest} />}
      </section>
      {earlier.length > 0 && (
        <details style={{ marginTop: 12 }}>
          <summary>{t('proving.earlier')}</summary>
          <Table aria-label={t('proving.earlier')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('proving.number')}</Table.Th>
                <Table.Th>{t('proving.at')}</Table.Th>
                <Table.Th ta="end">{t('proving.size')}</Table.Th>
                <Table.Th ta="end">{t('proving.epoch')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {earlier.map(({ number, at, size, epoch }) => (
                <Table.Tr key={number} className="numbers">
                  <Table.Td>{number}</Table.Td>
                  <Table.Td>{moment.full(at)}</Table.Td>
                  <Table.Td ta="end">{size}</Table.Td>
                  <Table.Td ta="end">{epoch}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {checkpoints.hasNextPage && (
            <Button
              mt="xs"
              variant="default"
              loading={checkpoints.isFetchingNextPage}
              onClick={() => void checkpoints.fetchNextPage()}
            >
              {t('keeping.more')}
            </Button>
          )}
        </details>
      )}
    </>
  );
}
