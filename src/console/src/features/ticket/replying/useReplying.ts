import { useEffect, useState } from 'react';
import { staleOf } from '../../../api/problem';
import type { Ticket } from '../../../api/types';
import { useDraft } from '../drafting/useDrafts';
import { since, type Timeline } from '../timeline/merge';
import { tooLarge } from './files';
import { blocking } from '../../../screening/findings';
import { useScreening } from './screening/useScreening';
import { useSendReply } from './useSendReply';

/** A reply that is being written: its draft and files, what screening says, what happened meanwhile, and its sending. */
export function useReplying(
  ticket: Ticket,
  timeline: Timeline,
  onAccepted: (version: number) => void,
  onVersion: (version: number) => void,
) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const drafts = useDraft('reply', ticket.id);
  const { draft, write } = drafts;
  const send = useSendReply(ticket.id, drafts, (version) => {
    setFiles([]);
    onAccepted(version);
  });

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
  return {
    files,
    setFiles,
    drafts,
    draft,
    write,
    text,
    screening,
    closed,
    send,
    stale: stale !== null,
    news,
    blocked,
    submit,
    latest,
  };
}
