import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { newKey } from '../api/idempotency';
import type { AskedReview, Decision } from '../api/types';
import { decisionsKey } from './useDecisions';

export type Verdict =
  | { say: 'yes' }
  | { say: 'no'; reason: string }
  | { say: 'sign'; side: 'compliance' | 'finance' }
  | { say: 'settle'; done: boolean; how: string };

/** Gives a word about one thing, at the address where that is decided. */
export function useDecide({
  kind,
  id,
  suspension,
  ticket,
  macro,
  review,
}: Pick<Decision, 'kind' | 'id' | 'suspension' | 'ticket'> & {
  macro?: Decision['macro'];
  review?: Decision['review'];
}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (verdict: Verdict): Promise<void> => {
      const header = { 'Idempotency-Key': newKey() };
      const incident = { suspension: suspension ?? '' };
      const reason = verdict.say === 'no' ? verdict.reason : null;
      switch (kind) {
        case 'approval':
          await ask(
            api.POST('/api/v1/suspensions/{suspension}/approvals/{approval}/decision', {
              params: { path: { ...incident, approval: id }, header },
              body: { granted: verdict.say === 'yes', reason },
            }),
          );
          return;
        case 'waiver': {
          const params = { path: { ticket: ticket?.id ?? '', waiver: id }, header };
          await (reason === null
            ? ask(api.POST('/api/v1/tickets/{ticket}/waivers/{waiver}/approval', { params }))
            : ask(api.POST('/api/v1/tickets/{ticket}/waivers/{waiver}/denial', { params, body: { reason } })));
          return;
        }
        case 'heldReply':
          await ask(
            api.POST('/api/v1/suspensions/{suspension}/outbox', {
              params: { path: incident, header },
              body: { verdict: verdict.say === 'yes' ? 'release' : 'discard', deliveries: [id] },
            }),
          );
          return;
        case 'refund':
          return refund(verdict, { ...incident, refund: id }, header);
        case 'refundReview':
          if (review) await decideReview(review, ticket?.id ?? '', reason, header);
          return;
        case 'macro':
          await ask(
            api.POST('/api/v1/macros/{macro}/versions/{number}/approval', {
              params: { path: { macro: id, number: macro?.latest ?? 0 }, header },
            }),
          );
          return;
        case 'suspension':
          await ask(
            api.POST('/api/v1/suspensions/{suspension}/dismissal', {
              params: { path: incident, header },
              body: { reason: reason ?? '' },
            }),
          );
      }
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: decisionsKey }),
        client.invalidateQueries({ queryKey: ['suspensions'] }),
        client.invalidateQueries({ queryKey: ['macros'] }),
      ]),
  });
}

/** About exactly the sum, and on the version of the ticket, that the person read. */
function decideReview(
  { id, amount, seen }: AskedReview,
  ticket: string,
  reason: string | null,
  header: { 'Idempotency-Key': string },
) {
  return ask(
    api.POST('/api/v1/tickets/{ticket}/refund-reviews/requests/{review}/decision', {
      params: { path: { ticket, review: id }, header },
      body: { granted: reason === null, amount, seen, note: null, reason },
    }),
  );
}

async function refund(
  verdict: Verdict,
  path: { suspension: string; refund: string },
  header: { 'Idempotency-Key': string },
): Promise<void> {
  const params = { path, header };
  if (verdict.say === 'sign')
    await ask(
      api.POST('/api/v1/suspensions/{suspension}/refunds/{refund}/approvals', {
        params,
        body: { side: verdict.side },
      }),
    );
  else if (verdict.say === 'settle')
    await ask(
      api.POST('/api/v1/suspensions/{suspension}/refunds/{refund}/outcome', {
        params,
        body: { done: verdict.done, how: verdict.how, reference: null },
      }),
    );
  else if (verdict.say === 'no')
    await ask(
      api.POST('/api/v1/suspensions/{suspension}/refunds/{refund}/rejection', {
        params,
        body: { reason: verdict.reason },
      }),
    );
}
