import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, Message } from '../api/types';
import { ReasonButton } from '../decisions/ReasonButton';
import { useWords } from '../locales/useWords';
import { useMay } from '../people/me';
import { Answered } from './Answered';
import { Attachments } from './Attachments';
import { CardHead } from './CardHead';
import { plainText } from './html';
import { Mentions } from './Mentions';
import styles from './Record.module.css';
import { SafeHtml } from './SafeHtml';

interface Props {
  entry: Entry;
  message: Message;
  here: string | null;
  /** Who wrote the answer, where it is known. */
  answerer: string | undefined;
  /** Without a reason the decision is taken back. */
  onNoResponse: ((message: string, reason: string | null) => void) | undefined;
}

/** What a buyer, the marketplace or the seller outside the desk said. Plain text first; formatting only when asked for. */
export function MessageCard({ entry, message, here, answerer, onNoResponse }: Props) {
  const { t } = useTranslation();
  const { say } = useWords();
  const may = useMay();
  const [formatted, setFormatted] = useState(false);
  const [whole, setWhole] = useState(false);
  const { sender, source, html, direction, fullText } = message;
  const who = sender.name ?? sender.address ?? t('ticket.unknown-sender');
  const waits = direction === 'in' && sender.kind === 'buyer' && message.answered == null && !message.noResponseNeeded;
  const kind = say(`sender.${sender.kind}`);
  const decide = entry.ticket === here && may('tickets.work') ? onNoResponse : undefined;
  return (
    <article
      className={`${styles.card} ${direction === 'out' ? styles.ours : styles.theirs}`}
      aria-label={t('timeline.message-from', { who })}
    >
      <CardHead entry={entry} who={who} what={kind} here={here}>
        {html != null && html !== '' && (
          <Button
            variant="subtle"
            size="compact-xs"
            fz="xs"
            fw={500}
            color="gray"
            onClick={() => setFormatted(!formatted)}
          >
            {formatted ? t('timeline.plain') : t('timeline.formatted')}
          </Button>
        )}
      </CardHead>
      {entry.erased === true ? (
        <p className={styles.erased}>{t('timeline.erased')}</p>
      ) : formatted && html != null ? (
        <SafeHtml html={html} />
      ) : (
        <div className={styles.text}>{(whole ? fullText : message.text) ?? plainText(html ?? '')}</div>
      )}
      {fullText != null && !formatted && (
        <Button variant="subtle" size="compact-xs" color="gray" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('timeline.own-words') : t('timeline.full-text')}
        </Button>
      )}
      <Attachments ticket={entry.ticket ?? here ?? ''} attachments={message.attachments} />
      <footer className={styles.foot}>
        {message.mentions != null && <Mentions mentions={message.mentions} />}
        <Answered message={message} by={answerer} />
        {waits && decide && (
          <ReasonButton
            variant="subtle"
            size="compact-xs"
            fz="xs"
            fw={500}
            color="gray"
            label={t('no-response.ask')}
            ask={t('no-response.reason')}
            means={t('no-response.means')}
            decide={t('no-response.decide')}
            onDecide={(reason) => decide(message.id, reason)}
          />
        )}
        {message.noResponseNeeded && decide && (
          <Button variant="subtle" size="compact-xs" color="gray" onClick={() => decide(message.id, null)}>
            {t('no-response.undo')}
          </Button>
        )}
        <span className={styles.source} title={t('timeline.source-means')}>
          {t('timeline.source', { kind: source.kind, verified: source.verified })}
        </span>
      </footer>
    </article>
  );
}
