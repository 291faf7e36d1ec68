import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTopic } from '../../../live/Live';
import { ticketOf, topics } from '../../../live/messages';
import type { Entry, Ticket } from '../../../api/types';
import { timelineKey } from '../keys';
import type { Timeline } from '../timeline/merge';
import { readTimeline } from '../timeline/useTimeline';
import { mergedOf } from './mergedOf';

const timelinesOf = (results: readonly { data: Timeline | undefined }[]) => results.map(({ data }) => data);

/** What the tickets that go on in this one said before, and what is reported of their replies. */
export function useMergedEntries(ticket: Ticket): readonly Entry[] {
  const client = useQueryClient();
  const others = mergedOf(ticket);
  const known = useQueries({
    queries: others.map((merged) => ({
      queryKey: timelineKey(merged),
      queryFn: () => readTimeline(merged, 0),
    })),
    combine: timelinesOf,
  });
  useTopic(others.length === 0 ? null : topics.queue, {
    joined: () => undefined,
    hint: (hint) => {
      // An answer given here answers messages there.
      const of = ticketOf(hint);
      for (const merged of others)
        if (of === merged || of === ticket.id) void client.invalidateQueries({ queryKey: timelineKey(merged) });
    },
  });
  return useMemo(() => known.flatMap((timeline) => timeline?.entries ?? []), [known]);
}
