import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { newKey } from '../api/idempotency';
import type { SavedView, ViewFilters } from '../api/types';
import { useTopic } from '../live/Live';
import { topics } from '../live/messages';
import { useCoalesced } from '../live/useCoalesced';

const key = ['desk', 'views'] as const;
const none: readonly SavedView[] = [];

/** The queues a person has put together, in their own order. */
export function useViews() {
  const query = useQuery({ queryKey: key, queryFn: async () => (await ask(api.GET('/api/v1/desk/views'))).items });
  return { views: query.data ?? none, loaded: query.isSuccess };
}

/** How many tickets each of them holds, renewed at most twice a second however much happens. */
export function useViewCounts(wanted: boolean): ReadonlyMap<string, number> {
  const client = useQueryClient();
  const queryKey = [...key, 'counts'];
  const renew = useCoalesced(500, () => void client.invalidateQueries({ queryKey }));
  useTopic(wanted ? topics.queue : null, { joined: () => renew('joined'), hint: ({ stream }) => renew(stream) });
  const query = useQuery({
    queryKey,
    enabled: wanted,
    queryFn: async () => (await ask(api.GET('/api/v1/desk/views/counts'))).items,
  });
  return new Map(query.data?.map(({ id, count }) => [id, count]));
}

export interface ViewDraft {
  /** Null makes a new one. */
  id: string | null;
  name: string;
  filters: ViewFilters;
}

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name, filters }: ViewDraft) =>
      ask(
        api.PUT('/api/v1/desk/views/{view}', { params: { path: { view: id ?? newKey() } }, body: { name, filters } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: string) => ask(api.DELETE('/api/v1/desk/views/{view}', { params: { path: { view } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
