import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Decision } from '../api/types';
import { useTopic } from '../live/Live';
import { topics } from '../live/messages';
import { useCoalesced } from '../live/useCoalesced';
import { useMay } from '../people/me';

export const decisionsKey = ['decisions'] as const;

const pause = 700;
/** Macros tell nobody that they changed. */
const sometime = 60_000;

/** Whether there is anything the person could ever be asked to decide. */
export function useDecides(): boolean {
  const may = useMay();
  return (
    may('suspensions.approve') ||
    may('refunds.approve') ||
    may('refunds.review') ||
    may('suspensions.declare') ||
    may('waivers.decide') ||
    may('macros.approve')
  );
}

/** What waits for the person's word; whatever happens to a ticket or a suspension makes it be asked again. */
export function useDecisions() {
  const client = useQueryClient();
  const renew = useCoalesced(pause, () => void client.invalidateQueries({ queryKey: decisionsKey }));
  const listener = { joined: () => renew('joined'), hint: ({ stream }: { stream: string }) => renew(stream) };
  useTopic(topics.tenant, listener);
  useTopic(topics.queue, listener);
  return useQuery({
    queryKey: decisionsKey,
    refetchInterval: sometime,
    queryFn: async () => (await ask(api.GET('/api/v1/decisions'))).items,
  });
}

/** A library that nobody has read yet is one thing to do, not a hundred. */
export function toDo(decisions: readonly Decision[]): number {
  const others = decisions.filter(({ own, kind }) => !own && kind !== 'macro').length;
  return others + Number(decisions.some(({ kind }) => kind === 'macro'));
}
