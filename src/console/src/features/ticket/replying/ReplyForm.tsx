import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useAccountName } from '../../../accounts/useAccounts';
import { staleOf } from '../../../api/problem';
import type { Ticket } from '../../../api/types';
import type { PresenceActivity } from '../../../live/messages';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useDraft } from '../drafting/useDrafts';
import { MacroPicker } from '../macros/MacroPicker';
import { since, type Timeline } from '../timeline/merge';
import styles from './Composer.module.css';
import { ComposerFoot } from './ComposerFoot';
import { tooLarge } from './files';
import { MovedOn } from './MovedOn';
import { blocking } from './screening/findings';
import { Marks } from './screening/Marks';
import screened from './screening/Screening.module.css';
import { ScreeningPanel } from './screening/ScreeningPanel';
import { useScreening } from './screening/useScreening';
import { useSendReply } from './useSendReply';
import { useSignature } from './useSignature';
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
  const [files, setFiles] = useState<readonly File[]>([]);
  const drafts = useDraft('reply', ticket.id);
  const { draft, write } = drafts;
  const send = useSendReply(ticket.id, drafts, (version) => {
    setFiles([]);
    onVersion(version);
    onTake();
  });
  const [scrolled, setScrolled] = useState(0);
  const typed = useTypingPresence(announce, draft !== null);

  const sign = useSignature();
  const text = draft?.text ?? '';
  const screening = useScreening(ticket, text, files);
  const closed = ticket.status === 'closed';
  const stale = staleOf(send.error);
  // A refusal can know more than the hints that have arrived so far: make the timeline catch up with it.
  const refusedAt = stale?.currentVersion;
  useEffect(() => {
    if (refusedAt !== undefined) onVersion(refusedAt);
  }, [refusedAt]); // eslint-disable-line react-hooks/exhaustive-deps -- onVersion only forwards; the refusal is the trigger

  const gained = draft === null ? [] : since(timeline, draft.seen);
  const refusal = stale && { entries: stale.since, version: stale.currentVersion };
  const news = refusal !== null && timeline.version < refusal.version ? since(refusal, draft?.seen ?? 0) : gained;
  const blocked =
    text.trim() === '' ||
    closed ||
    send.isPending ||
    tooLarge(files) ||
    (screening.current && blocking(screening.findings).length > 0);
  const submit = (seen: number, then?: () => void) => {
    if (!blocked) send.mutate({ draft: { ...draft, text, seen }, files }, then && { onSuccess: then });
  };
  const latest = Math.max(timeline.version, refusedAt ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      submit(draft?.seen ?? timeline.version, event.shiftKey ? onNext : undefined);
    if (event.key === 'Escape') box.current?.blur();
    // What adds a note means nothing here, not even the browser's own dialog.
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) event.preventDefault();
  };

  return (
    <section className={styles.composer} aria-label={t('composer.title')}>
      {news.length > 0 && (
        <MovedOn
          refused={stale !== null}
          news={news}
          onRead={() => {
            send.reset();
            write({ text, seen: latest });
          }}
          onSendAnyway={() => submit(latest)}
        />
      )}
      {send.error && stale === null && (
        <ProblemAlert error={send.error} onRetry={() => submit(draft?.seen ?? timeline.version)} />
      )}
      <label className={styles.label} htmlFor="reply">
        {t('composer.to-buyer', { account: accountName(ticket.account) })}
        {ticket.official && <span> · {t('ticket.official')}</span>}
      </label>
      <div className={screened.field}>
        <Marks text={text} findings={screening.current ? screening.findings : []} scrolled={scrolled} />
        <textarea
          id="reply"
          ref={box}
          className={styles.box}
          value={text}
          readOnly={send.isPending}
          disabled={closed}
          placeholder={closed ? t('composer.closed') : t('composer.placeholder')}
          onKeyDown={onKeyDown}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
          onChange={(event) => {
            const { value, selectionEnd } = event.currentTarget;
            const signed = sign(value, draft === null);
            flushSync(() => write({ text: signed, seen: draft?.seen ?? timeline.version, attempt: draft?.attempt }));
            if (signed !== value) box.current?.setSelectionRange(selectionEnd, selectionEnd);
            typed();
          }}
        />
      </div>
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
        kept={drafts.kept}
        files={files}
        onFiles={setFiles}
        sending={send.isPending}
        blocked={blocked}
        onSend={() => submit(draft?.seen ?? timeline.version)}
        onSendAndNext={() => submit(draft?.seen ?? timeline.version, onNext)}
      >
        {!closed && <MacroPicker ticket={ticket} version={timeline.version} />}
      </ComposerFoot>
    </section>
  );
}
