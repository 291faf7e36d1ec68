import { Loader, Text, Title } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../layout/useTitle';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { CutOffAccounts } from '../connections/CutOffAccounts';
import styles from './Queue.module.css';
import { PickableList } from './PickableList';
import { useQueue, type Queue } from './useQueue';

interface Props {
  name: string;
  queue: Queue;
  /** What stands beside the name. */
  about: ReactNode;
  empty: string;
  order: string;
}

export function QueueScreen({ name, queue, about, empty, order }: Props) {
  const { t } = useTranslation();
  const grouped = (queue.filters.order ?? 'attention') === 'attention' && queue.filters.status !== 'closed';
  const { tickets, fetchNextPage, ...list } = useQueue(queue);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  useTitle(name);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Title order={1} size="h3">
          {name}
        </Title>
        {about}
        <Text size="xs" className="soft" ml="auto">
          {order}
        </Text>
      </header>
      <CutOffAccounts />
      {list.error && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={t('queue.loading')} />}
      {list.isSuccess && tickets.length === 0 && <p className={styles.empty}>{empty}</p>}
      {tickets.length > 0 && (
        <PickableList
          key={queue.key.join(' ')}
          grouped={grouped}
          label={t('queue.list', { view: name })}
          tickets={tickets}
          more={list.hasNextPage}
          loadingMore={list.isFetchingNextPage}
          onMore={more}
        />
      )}
    </div>
  );
}
