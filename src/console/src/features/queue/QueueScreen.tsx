import { Loader, Text, Title } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { CutOffAccounts } from '../connections/CutOffAccounts';
import styles from './Queue.module.css';
import { PickableList } from './PickableList';
import { useQueue, type Queue } from './useQueue';
import { useSections } from './useSections';

interface Props {
  name: string;
  queue: Queue;
  /** What stands beside the name. */
  about: ReactNode;
  empty: string;
  order: string;
}

/** Whether its deadlines say where its parts begin. */
export const isByDeadline = ({ filters }: Queue): boolean =>
  (filters.order ?? 'attention') === 'attention' && filters.status !== 'closed';

export function QueueScreen({ name, queue, about, empty, order }: Props) {
  const { t } = useTranslation();
  const { tickets, fetchNextPage, ...list } = useQueue(queue);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const grouped = isByDeadline(queue);
  const counted = useSections(queue, grouped && list.hasNextPage);
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
          counted={counted}
          loadingMore={list.isFetchingNextPage}
          onMore={more}
        />
      )}
    </div>
  );
}
