import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Counts } from '../api/types';
import { useTopic } from '../live/Live';
import { topics } from '../live/messages';
import { useCoalesced } from '../live/useCoalesced';

/** How many tickets each view holds, renewed at most twice a second however much happens. */
export function useCounts(): Counts | undefined {
  const client = useQueryClient();
  const renew = useCoalesced(500, () => void client.invalidateQueries({ queryKey: ['counts'] }));
  useTopic(topics.queue, { joined: () => renew('joined'), hint: ({ stream }) => renew(stream) });
  return useQuery({
    queryKey: ['counts'],
    queryFn: () => ask(api.GET('/api/v1/tickets/counts')),
  }).data;
}
