import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Sections, TicketSummary } from '../../api/types';
import { useLetters } from '../../keyboard/useLetters';
import { useTranslation } from '../../locales/useTranslation';
import type { Picking } from './bulk/usePicked';
import styles from './Queue.module.css';
import { QueueRow } from './QueueRow';
import { SectionHeading } from './SectionHeading';
import type { Line } from './sections';
import { useLines } from './useLines';
import { offsetOf, usePath, useReturning } from './useReturning';
import { useSelection } from './useSelection';
import { useStill } from './useStill';

interface Props {
  label: string;
  /** Whether it is ordered by deadline, and cut where that matters. */
  grouped: boolean;
  tickets: readonly TicketSummary[];
  ids: readonly string[];
  picking: Picking;
  more: boolean;
  /** What the server counted in each part. */
  counted: Sections | undefined;
  loadingMore: boolean;
  onMore: () => void;
  /** The ticket the list stands beside; then it takes no keys of its own. */
  beside?: string;
}

/** A line of one row, of two on a narrow screen, and of a heading. */
const heights = { row: 40, rowOfTwo: 58, heading: 30 };
const ahead = 20;

/** Draws only the rows in view, whatever the length of the queue; asks for the next page before its end is reached. */
export function QueueList({
  label,
  grouped,
  tickets,
  ids,
  picking,
  more,
  counted,
  loadingMore,
  onMore,
  beside,
}: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const path = usePath();
  const [shownSince] = useState(() => Math.max(...tickets.map(({ changedAt }) => Date.parse(changedAt))));
  const { shown, still } = useStill(useLines(tickets, grouped, more));
  const fresh = useMemo(() => new Map(tickets.map((ticket) => [ticket.id, ticket])), [tickets]);
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const heightOf = (line: Line | undefined) =>
    line?.kind === 'heading' ? heights.heading : narrow || beside !== undefined ? heights.rowOfTwo : heights.row;
  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(shown[index]),
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 10,
    initialOffset: () => offsetOf(path),
  });
  useLayoutEffect(() => lines.measure(), [lines, shown, narrow]);
  const alone = beside === undefined;
  useReturning(scroller, ids, alone);
  const rows = useMemo(() => shown.flatMap(({ kind, key }) => (kind === 'row' ? [key] : [])), [shown]);
  const { at, tabStop, select } = useSelection(
    rows,
    (index) => {
      const to = shown.findIndex(({ key }) => key === rows[index]);
      // Whoever goes up to the first row of a section sees what it is.
      lines.scrollToIndex(shown[to - 1]?.kind === 'heading' ? to - 1 : to);
    },
    alone,
  );
  const pickHere = (range: boolean) => () => {
    if (!picking.allowed || at === null) return false;
    picking.pick(at, range);
    return true;
  };
  useLetters(alone ? { x: pickHere(false), X: pickHere(true) } : {});
  const besideAt = shown.findIndex(({ key }) => key === beside);
  useEffect(() => {
    if (besideAt !== -1) lines.scrollToIndex(besideAt, { align: 'auto' });
  }, [lines, besideAt]);
  const drawn = lines.getVirtualItems();
  const end = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !loadingMore && end >= shown.length - ahead) onMore();
  }, [more, loadingMore, end, shown.length, onMore]);

  return (
    <div
      ref={scroller}
      className={`${styles.list} ${picking.any ? styles.picking : ''} ${alone ? '' : styles.besides}`}
      {...still}
    >
      <div role="list" aria-label={label} style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, key, start, size }) => {
          const line = shown[index];
          if (line === undefined) return null;
          return (
            <div
              key={key}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={more ? -1 : shown.length}
              className={styles.item}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {line.kind === 'heading' ? (
                <SectionHeading heading={line} counted={counted} />
              ) : (
                <QueueRow
                  ticket={fresh.get(line.key) ?? line.ticket}
                  worst={line.worst}
                  current={line.key === beside}
                  tabbable={line.key === tabStop}
                  onFocus={select}
                  shownSince={shownSince}
                  picked={picking.allowed ? picking.has(line.key) : null}
                  onPick={picking.pick}
                />
              )}
            </div>
          );
        })}
      </div>
      {loadingMore && <Loader size="sm" m="md" aria-label={t('queue.loading-more')} />}
    </div>
  );
}
