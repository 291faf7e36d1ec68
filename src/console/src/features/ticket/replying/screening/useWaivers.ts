import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';
import { newKey } from '../../../../api/idempotency';
import { useReport } from '../../../../problems/useReport';
import { ticketKey } from '../../keys';

const day = 24 * 60 * 60 * 1000;

export function useWaivers(ticket: string) {
  return useQuery({
    queryKey: [...ticketKey(ticket), 'waivers'],
    queryFn: () => ask(api.GET('/api/v1/tickets/{ticket}/waivers', { params: { path: { ticket } } })),
  });
}

/** Why a rule may be broken, as the server calls it. */
export const grounds = [
  'contactRequiredByLaw',
  'safetyCompliance',
  'technicalNecessity',
  'ruleMistaken',
  'other',
] as const;

export type Ground = (typeof grounds)[number];

export type WaiverStep =
  | { kind: 'ask'; rules: readonly string[]; ground: Ground; reason: string; text: string }
  | { kind: 'approve'; waiver: string }
  | { kind: 'deny'; waiver: string; reason: string };

/** Asking for a waiver, and deciding about one. Each makes the ticket and its findings be read again. */
export function useWaiverStep(ticket: string, onVersion: (version: number) => void) {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: (step: WaiverStep) => send(ticket, step),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ticketKey(ticket) });
      onVersion(version);
    },
    onError: report,
  });
}

async function send(ticket: string, step: WaiverStep): Promise<{ version: number }> {
  const header = { 'Idempotency-Key': newKey() };
  if (step.kind === 'ask') {
    // The server's own time: its clock decides when the waiver ends.
    const { now } = await ask(api.GET('/api/v1/time'));
    return ask(
      api.POST('/api/v1/tickets/{ticket}/waivers', {
        params: { path: { ticket }, header },
        body: {
          rules: [...step.rules],
          ground: step.ground,
          reason: step.reason,
          text: step.text,
          expiresAt: new Date(Date.parse(now) + day).toISOString(),
        },
      }),
    );
  }
  const params = { path: { ticket, waiver: step.waiver }, header };
  return step.kind === 'approve'
    ? ask(api.POST('/api/v1/tickets/{ticket}/waivers/{waiver}/approval', { params }))
    : ask(api.POST('/api/v1/tickets/{ticket}/waivers/{waiver}/denial', { params, body: { reason: step.reason } }));
}
