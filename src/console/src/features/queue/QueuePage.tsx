import { Loader, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useAccountName } from '../../accounts/useAccounts';
import { useMe } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useAccountFilter } from '../../queues/useAccountFilter';
import { isView, type ViewName } from '../../queues/views';
import styles from './Queue.module.css';
import { QueueList } from './QueueList';
import { useQueue } from './useQueue';

export function QueuePage() {
  const { view } = useParams();
  return isView(view) ? <Queue view={view} /> : <Navigate to="/queue/open" replace />;
}

function Queue({ view }: { view: ViewName }) {
  const { t } = useTranslation();
  const { id: me } = useMe();
  const { account } = useAccountFilter();
  const accountName = useAccountName();
  const filter = useMemo(() => ({ view, account, me }), [view, account, me]);
  const { tickets, fetchNextPage, ...queue } = useQueue(filter);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const name = t(`queue.view.${view}`);
  useDocumentTitle(`${name} · Actors`);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Title order={1} size="h3">
          {name}
        </Title>
        {account !== null && <Text size="sm">{accountName(account)}</Text>}
        <Text size="xs" className="soft" ml="auto">
          {t('queue.order')}
        </Text>
      </header>
      {queue.error && <ProblemAlert error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.isPending && <Loader m="xl" aria-label={t('queue.loading')} />}
      {queue.isSuccess && tickets.length === 0 && <p className={styles.empty}>{t(`queue.empty.${view}`)}</p>}
      {tickets.length > 0 && (
        <QueueList
          label={t('queue.list', { view: name })}
          tickets={tickets}
          more={queue.hasNextPage}
          loadingMore={queue.isFetchingNextPage}
          onMore={more}
        />
      )}
    </div>
  );
}
