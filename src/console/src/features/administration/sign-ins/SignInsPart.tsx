import { Button, Loader, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';

const limit = 50;

/** Who signed in and who tried, the newest first. */
export function SignInsPart() {
  const { t } = useTranslation();
  const { knows, say } = useWords();
  const moment = useMoment();
  const list = useInfiniteQuery({
    queryKey: ['sign-ins'],
    initialPageParam: null as string | null,
    getNextPageParam: (last: { next: string | null }) => last.next,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/sign-ins', { params: { query: { limit, ...(pageParam !== null && { cursor: pageParam }) } } }),
      ),
  });
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label={t('administration.loading')} />;
  const tries = list.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-label={t('administration.part.sign-ins')}>
      <Text size="sm" className="soft" mb="xs">
        {t('administration.tries.means')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('administration.changes.at')}</Table.Th>
            <Table.Th>{t('administration.tries.who')}</Table.Th>
            <Table.Th>{t('administration.tries.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tries.map(({ id, at, person, outcome }) => {
            const key = `administration.tries.of.${outcome}`;
            return (
              <Table.Tr key={id} fw={outcome === 'welcome' ? undefined : 550}>
                <Table.Td className="numbers">{moment.full(at)}</Table.Td>
                <Table.Td>{person?.displayName ?? '–'}</Table.Td>
                <Table.Td>{knows(key) ? say(key) : outcome}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && (
        <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('search.more')}
        </Button>
      )}
    </section>
  );
}
