import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Sections } from '../../api/types';
import { useServerClock } from '../../clock/ServerTime';
import { useTopic } from '../../live/Live';
import { topics } from '../../live/messages';
import { useCoalesced } from '../../live/useCoalesced';
import { midnight } from './sections';
import { given, type Queue } from './useQueue';

/** Time alone moves tickets from one part to another. */
const often = 60_000;

/** How many tickets stand in each part of a queue that is not loaded to its end; nothing is asked while it is. */
export function useSections({ key, filters }: Queue, enabled: boolean): Sections | undefined {
  const client = useQueryClient();
  const clock = useServerClock();
  const queryKey = ['sections', ...key];
  const renew = useCoalesced(500, () => void client.invalidateQueries({ queryKey }));
  useTopic(enabled ? topics.queue : null, {
    joined: () => renew('joined'),
    hint: ({ stream }) => renew(stream),
  });
  const { data } = useQuery({
    queryKey,
    enabled,
    refetchInterval: often,
    queryFn: () => {
      const dayEnds = new Date(midnight(clock.now())).toISOString();
      return ask(api.GET('/api/v1/tickets/sections', { params: { query: { ...given(filters), dayEnds } } }));
    },
  });
  return enabled ? data : undefined;
}
