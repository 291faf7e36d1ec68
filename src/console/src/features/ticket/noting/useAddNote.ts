import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { attemptFor, type Draft } from '../drafting/drafts';
import type { KeptDraft } from '../drafting/useDrafts';
import { ticketKey } from '../keys';
import { parse, toRequest } from './noteForm';

/** Records a note once, however often the request has to be repeated. */
export function useAddNote(ticket: string, drafts: KeptDraft, onAdded: (version: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) => {
      const attempt = attemptFor(draft, '', newKey);
      drafts.write({ ...draft, attempt });
      return ask(
        api.POST('/api/v1/tickets/{ticket}/notes', {
          params: { path: { ticket }, header: { 'Idempotency-Key': attempt.key } },
          body: toRequest(parse(attempt.text)),
        }),
      );
    },
    onSuccess: ({ version }, { text }) => {
      drafts.accepted(text);
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      onAdded(version);
    },
  });
}
