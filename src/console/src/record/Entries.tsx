import { useMemo } from 'react';
import type { Entry, Reply } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import { Activities } from './Activities';
import { authorsOf, group } from './groups';
import { MessageCard } from './MessageCard';
import { NoteCard } from './NoteCard';
import styles from './Record.module.css';
import { ReplyCard } from './ReplyCard';

interface Props {
  entries: readonly Entry[];
  /** The ticket on screen; entries of other tickets say where they belong. */
  here: string | null;
  /** Tickets whose messages this one answers for. */
  merged?: readonly string[];
  onNoResponse?: (message: string, reason: string | null) => void;
  onTakeBack?: (reply: Reply) => void;
}

export function Entries({ entries, here, merged = [], onNoResponse, onTakeBack }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const groups = useMemo(() => group(entries), [entries]);
  const answerers = useMemo(() => authorsOf(entries), [entries]);
  return (
    <ol className={styles.entries} aria-label={t('timeline.entries')}>
      {groups.map((shown) => (
        <li key={shown.key}>
          {shown.kind === 'day' && <span className={styles.day}>{moment.day(shown.at)}</span>}
          {shown.kind === 'activities' && <Activities entries={shown.entries} />}
          {shown.kind === 'entry' && (
            <Card
              entry={shown.entry}
              here={here}
              answerers={answerers}
              onNoResponse={answersFor(shown.entry, here, merged) ? onNoResponse : undefined}
              onTakeBack={onTakeBack}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Whether the ticket on screen answers for what was said. */
function answersFor({ ticket, message }: Entry, here: string | null, merged: readonly string[]): boolean {
  const into = message?.splitInto ?? null;
  return into === null ? ticket === here || merged.includes(ticket ?? '') : into === here || merged.includes(into);
}

interface CardProps {
  entry: Entry;
  here: string | null;
  answerers: ReadonlyMap<string, string>;
  onNoResponse: Props['onNoResponse'];
  onTakeBack: Props['onTakeBack'];
}

function Card({ entry, here, answerers, onNoResponse, onTakeBack }: CardProps) {
  const { message } = entry;
  if (message) {
    const answerer = answerers.get(message.answered?.by ?? '');
    return <MessageCard entry={entry} message={message} here={here} answerer={answerer} onNoResponse={onNoResponse} />;
  }
  if (entry.reply) return <ReplyCard entry={entry} reply={entry.reply} here={here} onTakeBack={onTakeBack} />;
  if (entry.note) return <NoteCard entry={entry} note={entry.note} here={here} />;
  return null;
}
