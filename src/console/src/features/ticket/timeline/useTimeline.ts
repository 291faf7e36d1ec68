import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../../../api/client';
import { Follower } from '../../../live/follower';
import { useTopic } from '../../../live/Live';
import { topics } from '../../../live/messages';
import { ticketKey, timelineKey } from '../keys';
import { merge, nothing, rereadAfter, type Timeline } from './merge';

const page = 200;

export async function readTimeline(ticket: string, after: number): Promise<Timeline> {
  let read = nothing;
  for (let from = after; ; from = read.version) {
    const { items, version } = await ask(
      api.GET('/api/v1/tickets/{ticket}/timeline', {
        params: { path: { ticket }, query: { after: from, limit: page } },
      }),
    );
    const last = items.at(-1)?.version ?? version;
    read = merge(read, items, items.length < page ? version : last);
    if (items.length < page || last <= from) return read;
  }
}

async function catchUp(client: QueryClient, ticket: string): Promise<number> {
  const key = timelineKey(ticket);
  const known = client.getQueryData<Timeline>(key);
  if (known === undefined) {
    const first = await client.query({ queryKey: key, queryFn: () => readTimeline(ticket, 0) });
    return first.version;
  }
  const fresh = await readTimeline(ticket, known.version);
  const again = rereadAfter(known, fresh.entries);
  const reread = again === null ? nothing : await readTimeline(ticket, again);
  const merged = merge(merge(known, fresh.entries, fresh.version), reread.entries, reread.version);
  client.setQueryData<Timeline>(key, merged);
  void client.invalidateQueries({ queryKey: ticketKey(ticket) });
  return merged.version;
}

export interface FollowedTimeline {
  readonly timeline: Timeline | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Asks for the record up to a version somebody told us about. */
  readonly want: (version: number) => Promise<void>;
}

/** The ticket's record, kept complete by hints and, after a lost connection, by the version the hub tells at the join. */
export function useTimeline(ticket: string): FollowedTimeline {
  const client = useQueryClient();
  const follower = useMemo(() => new Follower(0, () => catchUp(client, ticket)), [client, ticket]);
  const query = useQuery({
    queryKey: timelineKey(ticket),
    queryFn: async () => {
      const known = client.getQueryData<Timeline>(timelineKey(ticket)) ?? nothing;
      const fresh = await readTimeline(ticket, known.version);
      return merge(known, fresh.entries, fresh.version);
    },
  });
  useTopic(topics.ticket(ticket), {
    joined: (version) => void follower.want(version),
    hint: (hint) => void follower.want(hint.version),
  });
  return {
    timeline: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    want: (version) => follower.want(version),
  };
}
