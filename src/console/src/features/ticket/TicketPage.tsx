import { Loader, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { Ticket } from '../../api/types';
import { useReadMark } from '../../desk/useReadMark';
import { useTitle } from '../../layout/useTitle';
import { topics } from '../../live/messages';
import { useTranslation } from '../../locales/useTranslation';
import { useMe } from '../../people/me';
import { usePresence } from '../../people/usePresence';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useParams } from '../../routes/Routes';
import { SuspensionLine } from '../../suspensions/SuspensionLine';
import { TicketHeader } from './changing/TicketHeader';
import { GoneOn } from './merging/GoneOn';
import { MergeLine } from './merging/MergeLine';
import { MigrationPanel } from './migrating/MigrationPanel';
import { NotesPanel } from './noting/NotesPanel';
import { OrderPanel } from './order/OrderPanel';
import { parts, type Part } from './parts';
import { Composer } from './replying/Composer';
import { SplitLine } from './splitting/SplitLine';
import styles from './Ticket.module.css';
import { Conversation } from './timeline/Conversation';
import { useTimeline } from './timeline/useTimeline';
import { useFieldKeys } from './useFieldKeys';
import { useLeaving } from './useLeaving';
import { useChange, useTicket } from './useTicket';

export function TicketPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const ticket = useTicket(id);
  if (ticket.data !== undefined) return <OpenTicket key={id} ticket={ticket.data} />;
  if (ticket.error) return <ProblemAlert error={ticket.error} onRetry={() => void ticket.refetch()} />;
  return <Loader m="xl" aria-label={t('ticket.loading')} />;
}

function OpenTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { timeline, error, retry, want } = useTimeline(ticket.id);
  const { people, announce } = usePresence(topics.ticket(ticket.id));
  useReadMark(ticket.id, timeline?.version);
  const onVersion = (version: number) => void want(version);
  const change = useChange(ticket.id, onVersion);
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const [part, setPart] = useState<Part>('conversation');
  const { note, reply, writeNote } = useFieldKeys(setPart);
  const me = useMe();
  const leaving = useLeaving(ticket.id);
  useTitle(ticket.subject ?? t('ticket.no-subject'));
  const shows = (name: Part) => wide || part === name;

  return (
    <div className={styles.page}>
      <SuspensionLine ticket={ticket} />
      <MergeLine ticket={ticket} onVersion={onVersion} />
      <SplitLine ticket={ticket} />
      <GoneOn ticket={ticket}>
        <TicketHeader
          ticket={ticket}
          people={people}
          change={change}
          onVersion={onVersion}
          onBack={leaving.back}
          onNote={writeNote}
        />
        {!wide && (
          <SegmentedControl
            m="xs"
            size="xs"
            value={part}
            aria-label={t('ticket.parts')}
            onChange={(value) => setPart(value)}
            data={parts.map((value) => ({ value, label: t(`ticket.part.${value}`) }))}
          />
        )}
        <div className={styles.columns}>
          <div className={styles.main} hidden={!shows('conversation')}>
            {error && <ProblemAlert error={error} onRetry={retry} />}
            <Conversation ticket={ticket} timeline={timeline} failed={error !== null} change={change} />
            {timeline && ticket.mergedInto == null && (
              <Composer
                box={reply}
                ticket={ticket}
                timeline={timeline}
                announce={announce}
                onVersion={onVersion}
                onNext={leaving.next}
                onTake={() => ticket.assignee === null && change.mutate({ kind: 'assignee', assignee: me.id })}
              />
            )}
          </div>
          <aside className={styles.side} hidden={!shows('notes') && !shows('order')} aria-label={t('ticket.context')}>
            {shows('order') && <OrderPanel ticket={ticket} timeline={timeline} change={change} onVersion={onVersion} />}
            {shows('notes') && <NotesPanel box={note} ticket={ticket.id} timeline={timeline} onVersion={onVersion} />}
            {shows('notes') && <MigrationPanel ticket={ticket} onVersion={onVersion} />}
          </aside>
        </div>
      </GoneOn>
    </div>
  );
}
