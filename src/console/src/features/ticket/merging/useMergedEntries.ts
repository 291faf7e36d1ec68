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

/**
 * What the tickets that go on in this one said before, and what is reported of their replies; and the messages that this one was split off with.
 */
export function useMergedEntries(ticket: Ticket): readonly Entry[] {
  const client = useQueryClient();
  const merged = mergedOf(ticket);
  const from = ticket.splitFrom ?? null;
  const others = from === null || merged.includes(from.ticket) ? merged : [...merged, from.ticket];
  const known = useQueries({
    queries: others.map((other) => ({
      queryKey: timelineKey(other),
      queryFn: () => readTimeline(other, 0),
    })),
    combine: timelinesOf,
  });
  useTopic(others.length === 0 ? null : topics.queue, {
    joined: () => undefined,
    hint: (hint) => {
      // An answer given here answers messages there.
      const of = ticketOf(hint);
      for (const other of others)
        if (of === other || of === ticket.id) void client.invalidateQueries({ queryKey: timelineKey(other) });
    },
  });
  return useMemo(
    () =>
      known
        .flatMap((timeline) => timeline?.entries ?? [])
        .filter(
          ({ ticket: of, message }) =>
            of === null || merged.includes(of) || (message != null && from?.messages.includes(message.id) === true),
        ),
    [known, merged, from],
  );
}
