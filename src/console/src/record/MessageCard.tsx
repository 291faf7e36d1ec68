import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Entry, Message } from '../api/types';
import badge from '../badges/Badge.module.css';
import { ReasonButton } from '../decisions/ReasonButton';
import { useTranslation } from '../locales/useTranslation';
import { useWords } from '../locales/useWords';
import { useMay } from '../people/me';
import { noticeTag, useTagName } from '../queues/useTagName';
import { Link } from '../routes/Link';
import { Answered } from './Answered';
import { Attachments } from './Attachments';
import { CardHead } from './CardHead';
import { Mentions } from './Mentions';
import { MessageText } from './MessageText';
import { Objections } from './Objections';
import styles from './Record.module.css';
import { attached, Technical } from './Technical';
import { Warning } from './Warning';

interface Props {
  entry: Entry;
  message: Message;
  here: string | null;
  /** Who wrote the answer, where it is known. */
  answerer: string | undefined;
  /** Without a reason the decision is taken back. */
  onNoResponse: ((message: string, reason: string | null) => void) | undefined;
}

const quiet = { variant: 'subtle', size: 'compact-xs', fz: 'xs', fw: 500, color: 'gray' } as const;

/** Nobody reads an impostor, or a machine, before having asked to. */
const isFolded = ({ doubt, sender }: Message) =>
  doubt === 'impostor' || (doubt === 'unproven' && sender.kind === 'system') || sender.kind === 'automatic';

/** What a buyer, the marketplace or the seller outside the desk said. Plain text first; formatting only when asked for. */
export function MessageCard({ entry, message, here, answerer, onNoResponse }: Props) {
  const { t } = useTranslation();
  const { say } = useWords();
  const tagName = useTagName();
  const [formatted, setFormatted] = useState(false);
  const into = message.splitInto != null && message.splitInto !== here ? message.splitInto : null;
  const folded = isFolded(message) || into !== null;
  const [opened, setOpened] = useState(!folded);
  const { sender, html, direction, notice, doubt } = message;
  const who = sender.name ?? sender.address ?? t('ticket.unknown-sender');
  const kind = doubt === 'impostor' ? sender.address : notice != null ? null : say(`sender.${sender.kind}`);
  return (
    <article
      className={`${styles.card} ${direction === 'out' ? styles.ours : styles.theirs} ${doubt == null ? '' : styles.doubted}`}
      aria-label={t('timeline.message-from', { who })}
    >
      <CardHead entry={entry} who={who} what={kind} here={here}>
        {into !== null && (
          <Link to={`/tickets/${into}`} className={styles.elsewhere}>
            {t('split.moved')}
          </Link>
        )}
        {notice != null && <span className={`${badge.badge} ${badge.slaWarning}`}>{tagName(noticeTag(notice))}</span>}
        {folded && (
          <Button {...quiet} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {into === null ? t(opened ? 'doubt.hide' : 'doubt.show') : t(opened ? 'split.hide' : 'split.show')}
          </Button>
        )}
        {opened && html != null && html !== '' && (
          <Button {...quiet} onClick={() => setFormatted(!formatted)}>
            {formatted ? t('timeline.plain') : t('timeline.formatted')}
          </Button>
        )}
      </CardHead>
      <Warning message={message} />
      {opened ? (
        <>
          <MessageText message={message} formatted={formatted} erased={entry.erased === true} />
          <Attachments ticket={entry.ticket ?? here ?? ''} attachments={attached(message)} />
        </>
      ) : (
        <p className={styles.folded}>{message.subject}</p>
      )}
      <footer className={styles.foot}>
        {message.screening != null && <Objections screening={message.screening} />}
        {message.mentions != null && <Mentions mentions={message.mentions} />}
        <Answered message={message} by={answerer} />
        <NoResponse message={message} onDecide={onNoResponse} />
        <Technical message={message} ticket={entry.ticket ?? here ?? ''} />
      </footer>
    </article>
  );
}

/** Takes a message out of the response time, with a reason, or back into it. */
function NoResponse({ message, onDecide }: { message: Message; onDecide: Props['onNoResponse'] }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may('tickets.work') || !onDecide) return null;
  const { id, direction, sender, answered, noResponseNeeded } = message;
  if (noResponseNeeded)
    return (
      <Button {...quiet} onClick={() => onDecide(id, null)}>
        {t('no-response.undo')}
      </Button>
    );
  if (direction === 'out' || sender.kind !== 'buyer' || answered != null) return null;
  return (
    <ReasonButton
      {...quiet}
      label={t('no-response.ask')}
      ask={t('no-response.reason')}
      means={t('no-response.means')}
      decide={t('no-response.decide')}
      onDecide={(reason) => onDecide(id, reason)}
    />
  );
}
