import { Loader, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Ticket } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { Entries } from '../../../record/Entries';
import { keyOf, together } from '../../../record/groups';
import type { useChange } from '../useTicket';
import { useGiveBack } from '../drafting/useDrafts';
import { mergedOf } from '../merging/mergedOf';
import { useMergedEntries } from '../merging/useMergedEntries';
import type { Timeline } from './merge';
import styles from './Timeline.module.css';
import { useOrderEntries } from './useOrderEntries';

interface Props {
  ticket: Ticket;
  timeline: Timeline | undefined;
  /** It could not be read: nothing is on its way. */
  failed: boolean;
  change: ReturnType<typeof useChange>;
}

const nearEnd = 120;

/** The record of this ticket or of its whole order, over all channels; stays at the newest entry while one reads there. */
export function Conversation({ ticket, timeline, failed, change }: Props) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<'order' | 'ticket'>('order');
  const { entries: others, hasOthers } = useOrderEntries(ticket);
  const mergedTickets = mergedOf(ticket);
  const merged = useMergedEntries(ticket);
  const giveBack = useGiveBack('reply', ticket.id);
  const whole = hasOthers && scope === 'order';
  const entries = useMemo(() => {
    const shown = new Set(merged.map(keyOf));
    return together(
      timeline?.entries ?? [],
      [
        ...merged,
        ...(whole
          ? others.filter((entry) => !shown.has(keyOf(entry)) && !mergedTickets.includes(entry.ticket ?? ''))
          : []),
      ],
      ticket.id,
    );
  }, [timeline, whole, others, merged, ticket.id, mergedTickets]);

  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (atEnd.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [entries]);

  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={t('timeline.title')}
      tabIndex={0}
      onScroll={({ currentTarget: box }) => {
        atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
      }}
    >
      {hasOthers && (
        <SegmentedControl
          size="xs"
          className={styles.scope ?? ''}
          aria-label={t('timeline.scope')}
          value={scope}
          onChange={(value) => setScope(value)}
          data={[
            { value: 'order', label: t('timeline.whole-order') },
            { value: 'ticket', label: t('timeline.this-ticket') },
          ]}
        />
      )}
      {timeline === undefined && !failed && <Loader m="xl" aria-label={t('timeline.loading')} />}
      <Entries
        entries={entries}
        here={ticket.id}
        merged={mergedTickets}
        onNoResponse={(message, reason) => change.mutate({ kind: 'no-response', message, reason })}
        onTakeBack={({ id, text }) =>
          change.mutate(
            { kind: 'take-back', reply: id },
            { onSuccess: ({ version }) => giveBack({ text: text ?? '', seen: version }) },
          )
        }
      />
    </section>
  );
}
