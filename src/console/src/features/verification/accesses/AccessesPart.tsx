import { Button, Loader, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { useSearchParams } from '../../../routes/Routes';
import { useAccounts } from '../../../accounts/useAccounts';
import { useWords } from '../../../locales/useWords';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { StreamLink } from '../StreamLink';
import { AccessFilters } from './AccessFilters';
import { askedOf, queryOf } from './asked';
import { useAccesses } from './useAccesses';

/** Who saw personal data; what is asked for stands in the address, so that it can be handed on. */
export function AccessesPart() {
  const { t } = useTranslation();
  const { say } = useWords();
  const moment = useMoment();
  const accounts = useAccounts();
  const [params, setParams] = useSearchParams();
  const [account, setAccount] = useState('');
  const asked = askedOf(params);
  const accesses = useAccesses(queryOf(asked, account === '' ? (accounts[0]?.id ?? '') : account));
  const items = accesses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('keeping.access.title')}>
      <Text component="h2" fw={600}>
        {t('keeping.access.title')}
      </Text>
      <Text size="sm" className="soft" mb="sm">
        {t('keeping.access.means')}
      </Text>
      <AccessFilters
        asked={asked}
        account={account}
        seen={items.map(({ by }) => by)}
        onAccount={setAccount}
        onChange={(change) =>
          setParams(
            (known) => {
              const next = Object.entries({ ...askedOf(known), ...change }).filter(([, value]) => value !== '');
              return new URLSearchParams(next);
            },
            { replace: true },
          )
        }
      />
      {accesses.error && <ProblemAlert error={accesses.error} onRetry={() => void accesses.refetch()} />}
      {accesses.isLoading && <Loader mt="md" size="sm" aria-label={t('keeping.loading')} />}
      {accesses.isSuccess && items.length === 0 && <p className="soft">{t('keeping.access.none')}</p>}
      {items.length > 0 && (
        <Table mt="md" aria-label={t('keeping.access.title')} aria-busy={accesses.isPlaceholderData}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('keeping.access.at')}</Table.Th>
              <Table.Th>{t('keeping.access.who')}</Table.Th>
              <Table.Th>{t('keeping.access.of')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(({ id, at, by, stream, recordClass }) => (
              <Table.Tr key={id}>
                <Table.Td className="numbers" title={moment.full(at)}>
                  {moment.short(at)}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{by.displayName}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {say(`keeping.class.${recordClass}`)} · <StreamLink stream={stream} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {accesses.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={accesses.isFetchingNextPage}
          onClick={() => void accesses.fetchNextPage()}
        >
          {t('keeping.more')}
        </Button>
      )}
    </section>
  );
}
