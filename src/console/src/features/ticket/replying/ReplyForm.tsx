import { Button } from '@mantine/core';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useAccountName } from '../../../accounts/useAccounts';
import type { Ticket } from '../../../api/types';
import { useLetters } from '../../../keyboard/useLetters';
import type { PresenceActivity } from '../../../live/messages';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { MacroList } from '../macros/MacroList';
import { MacroReply } from '../macros/MacroReply';
import { useKnown } from '../macros/useKnown';
import type { Timeline } from '../timeline/merge';
import styles from './Composer.module.css';
import { ComposerFoot } from './ComposerFoot';
import { MovedOn } from './MovedOn';
import { ReplyText } from './ReplyText';
import { ScreeningPanel } from './screening/ScreeningPanel';
import { useReplying } from './useReplying';
import { useTypingPresence } from './useTypingPresence';

export interface ReplyProps {
  box: RefObject<HTMLTextAreaElement | null>;
  ticket: Ticket;
  timeline: Timeline;
  announce: (activity: PresenceActivity) => void;
  onVersion: (version: number) => void;
  /** On to the next ticket. */
  onNext: () => void;
  /** Whoever answers has the ticket. */
  onTake: () => void;
}

/** Writes a reply to the buyer. What is typed is kept at once; what the conversation gained meanwhile must be read first. */
export function ReplyForm({ box, ticket, timeline, announce, onVersion, onNext, onTake }: ReplyProps) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const accepted = (version: number) => {
    onVersion(version);
    onTake();
  };
  const reply = useReplying(ticket, timeline, accepted, onVersion);
  const { draft, write, text, screening, closed, send, news, submit } = reply;
  const seen = draft?.seen ?? timeline.version;
  const typed = useTypingPresence(announce, draft !== null);
  /** The macro that is written with; empty while one is looked for. */
  const [macro, setMacro] = useState<string | null>(null);
  const known = useKnown(ticket);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(seen, event.shiftKey ? onNext : undefined);
    if (event.key === 'Escape') box.current?.blur();
    if (event.key === '/' && text === '') {
      event.preventDefault();
      setMacro('');
    }
    // What adds a note means nothing here, not even the browser's own dialog.
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) event.preventDefault();
  };

  useLetters({
    '/': () => {
      const there = !closed && box.current?.checkVisibility() === true;
      // The next letter may be on its way: the field has to be there when it arrives.
      if (there) flushSync(() => setMacro(''));
      return there;
    },
  });
  const leaveMacro = () => {
    flushSync(() => setMacro(null));
    box.current?.focus();
  };

  const toWhom = (
    <>
      {t('composer.to-buyer', { account: accountName(ticket.account) })}
      {ticket.official && <span> · {t('ticket.official')}</span>}
    </>
  );
  if (macro !== null && macro !== '')
    return (
      <section className={styles.composer} aria-label={t('composer.title')}>
        <div className={styles.label}>{toWhom}</div>
        <MacroReply
          ticket={ticket}
          timeline={timeline}
          macro={macro}
          known={known}
          onSent={accepted}
          onVersion={onVersion}
          onNext={onNext}
          onBack={leaveMacro}
        />
      </section>
    );
  return (
    <section className={styles.composer} aria-label={t('composer.title')}>
      {news.length > 0 && (
        <MovedOn
          refused={reply.stale}
          news={news}
          onRead={() => {
            send.reset();
            write({ text, seen: reply.latest });
          }}
          onSendAnyway={() => submit(reply.latest)}
        />
      )}
      {send.error && !reply.stale && <ProblemAlert error={send.error} onRetry={() => submit(seen)} />}
      <label className={styles.label} htmlFor="reply">
        {toWhom}
      </label>
      {macro === '' && !closed && (
        <MacroList ticket={ticket} known={known} neutralOnly={false} onChoose={setMacro} onClose={leaveMacro} />
      )}
      <ReplyText
        box={box}
        text={text}
        begun={draft !== null}
        findings={screening.current ? screening.findings : []}
        closed={closed}
        sending={send.isPending}
        onKeyDown={onKeyDown}
        onWrite={(value) => {
          write({ text: value, seen, attempt: draft?.attempt });
          typed();
        }}
      />
      {ticket.official && (
        <ScreeningPanel
          ticket={ticket.id}
          text={text}
          screening={screening}
          onVersion={onVersion}
          onShow={({ start, end }) => {
            box.current?.focus();
            box.current?.setSelectionRange(start, end);
          }}
        />
      )}
      <ComposerFoot
        drafted={draft !== null}
        kept={reply.drafts.kept}
        files={reply.files}
        onFiles={reply.setFiles}
        sending={send.isPending}
        blocked={reply.blocked}
        onSend={() => submit(seen)}
        onSendAndNext={() => submit(seen, onNext)}
      >
        {!closed && (
          <Button size="compact-md" variant="default" title="/" onClick={() => setMacro(macro === null ? '' : null)}>
            {t('macro.choose')}
          </Button>
        )}
      </ComposerFoot>
    </section>
  );
}
