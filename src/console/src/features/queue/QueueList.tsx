import { Loader } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/types';
import { useLetters } from '../../keyboard/useLetters';
import type { Picking } from './bulk/usePicked';
import styles from './Queue.module.css';
import { QueueRow } from './QueueRow';
import { offsetOf, usePath, useReturning } from './useReturning';
import { useSelection } from './useSelection';

interface Props {
  label: string;
  tickets: readonly TicketSummary[];
  ids: readonly string[];
  picking: Picking;
  more: boolean;
  loadingMore: boolean;
  onMore: () => void;
}

const rowHeight = 58;
const ahead = 20;

/** Draws only the rows in view, whatever the length of the queue; asks for the next page before its end is reached. */
export function QueueList({ label, tickets, ids, picking, more, loadingMore, onMore }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const path = usePath();
  const [shownSince] = useState(() => Math.max(...tickets.map(({ changedAt }) => Date.parse(changedAt))));
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => tickets[index]?.id ?? index,
    overscan: 8,
    initialOffset: () => offsetOf(path),
  });
  useReturning(scroller, ids);
  const { at, tabStop, select } = useSelection(ids, (index) => rows.scrollToIndex(index));
  const pickHere = (range: boolean) => () => {
    if (!picking.allowed || at === null) return false;
    picking.pick(at, range);
    return true;
  };
  useLetters({ x: pickHere(false), X: pickHere(true) });
  const drawn = rows.getVirtualItems();
  const end = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !loadingMore && end >= tickets.length - ahead) onMore();
  }, [more, loadingMore, end, tickets.length, onMore]);

  return (
    <div ref={scroller} className={`${styles.list} ${picking.any ? styles.picking : ''}`}>
      <div role="list" aria-label={label} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, key, start }) => {
          const ticket = tickets[index];
          if (ticket === undefined) return null;
          return (
            <div
              key={key}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={more ? -1 : tickets.length}
              className={styles.item}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              <QueueRow
                ticket={ticket}
                tabbable={ticket.id === tabStop}
                onFocus={select}
                shownSince={shownSince}
                picked={picking.allowed ? picking.has(ticket.id) : null}
                onPick={picking.pick}
              />
            </div>
          );
        })}
      </div>
      {loadingMore && <Loader size="sm" m="md" aria-label={t('queue.loading-more')} />}
    </div>
  );
}
