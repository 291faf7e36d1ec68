import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { useViews } from '../../desk/useViews';
import { useTranslation } from '../../locales/useTranslation';
import { useMe } from '../../people/me';
import { belongs, isView, queries } from '../../queues/views';
import { whereabouts } from '../../queues/whereabouts';
import { useParams } from '../../routes/Routes';
import type { Picking } from './bulk/usePicked';
import { isByDeadline } from './QueueScreen';
import { QueueList } from './QueueList';
import styles from './Queue.module.css';
import { useQueue, type Queue } from './useQueue';
import { useSections } from './useSections';

const room = '(min-width: 100em)';
const nothingPicked: Picking = {
  allowed: false,
  any: false,
  gone: 0,
  shown: [],
  has: () => false,
  pick: () => undefined,
  all: () => undefined,
  clear: () => undefined,
  settle: () => undefined,
};

/** Where there is room, the list somebody came from stands beside the ticket. */
export function Beside({ children }: { children: ReactNode }) {
  const wide = useMediaQuery(room, false, { getInitialValueInEffect: false });
  if (!wide) return children;
  return (
    <div className={styles.split}>
      <ListBeside />
      {children}
    </div>
  );
}

function ListBeside() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { path } = whereabouts.get();
  const { queue, name } = useQueueAt(path);
  const { tickets, fetchNextPage, hasNextPage, isFetchingNextPage } = useQueue(queue);
  const grouped = isByDeadline(queue);
  const counted = useSections(queue, grouped && hasNextPage);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  useEffect(() => {
    if (ids.length > 0) whereabouts.set({ ...whereabouts.get(), ids });
  }, [ids]);
  return (
    <nav className={styles.beside} aria-label={t('queue.beside')}>
      <QueueList
        key={path}
        beside={id}
        grouped={grouped}
        label={t('queue.list', { view: name })}
        tickets={tickets}
        ids={ids}
        picking={nothingPicked}
        more={hasNextPage}
        counted={counted}
        loadingMore={isFetchingNextPage}
        onMore={more}
      />
    </nav>
  );
}

/** The queue that an address stands for. */
function useQueueAt(path: string): { queue: Queue; name: string } {
  const { t } = useTranslation();
  const { id: me } = useMe();
  const { views } = useViews();
  const { pathname, searchParams } = new URL(path, window.location.origin);
  const account = searchParams.get('account');
  const last = pathname.split('/').at(-1);
  const saved = views.find(({ id }) => id === last);
  const view = isView(last) ? last : 'open';
  const queue = useMemo<Queue>(
    () =>
      saved === undefined
        ? {
            key: [view, account],
            filters: { ...queries[view], account },
            belongs: (ticket, now) => belongs(ticket, { view, account, me }, now),
          }
        : { key: ['saved', saved.id, JSON.stringify(saved.filters)], filters: saved.filters, belongs: null },
    [saved, view, account, me],
  );
  return { queue, name: saved?.name ?? t(`queue.view.${view}`) };
}
