import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { asProblem, unreachable } from '../../../api/problem';
import { useLinkState } from '../../../live/Live';
import { attemptFor, type Draft } from '../drafting/drafts';
import type { KeptDraft } from '../drafting/useDrafts';
import { contentOf, fingerprint } from './files';

export interface Sending {
  draft: Draft;
  files: readonly File[];
}

/**
 * Sends a draft on top of the version its author had seen. The attempt, with its key, is kept before the request leaves:
 * after a lost answer, a reload or a crash the same attempt is repeated under the same key and sent once.
 */
export function useSendReply(ticket: string, drafts: KeptDraft, onAccepted: (version: number) => void) {
  const send = useMutation({
    mutationFn: async ({ draft, files }: Sending) => {
      const attempt = attemptFor(draft, fingerprint(files), newKey);
      drafts.write({ ...draft, attempt });
      const attachments = await Promise.all(files.map(contentOf));
      return ask(
        api.POST('/api/v1/tickets/{ticket}/replies', {
          params: {
            path: { ticket },
            header: { 'Idempotency-Key': attempt.key, 'If-Match': `"${attempt.seen}"` },
          },
          body: { text: attempt.text, ...(attachments.length > 0 && { attachments }) },
        }),
      );
    },
    onSuccess: ({ version }, { draft }) => {
      drafts.accepted(draft.text);
      onAccepted(version);
    },
  });
  // That the server was not reached is no news any more once it is.
  const live = useLinkState() === 'live';
  const reached = useEffectEvent(() => {
    if (send.error !== null && asProblem(send.error).code === unreachable().code) send.reset();
  });
  useEffect(() => {
    if (live) reached();
  }, [live]);
  return send;
}
