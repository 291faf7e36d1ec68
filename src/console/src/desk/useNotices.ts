import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { newKey } from '../api/idempotency';
import type { Notice } from '../api/types';
import { useReport } from '../problems/useReport';

const pageSize = 50;

interface Notices {
  readonly items: readonly Notice[];
  readonly next: string | null;
}

export const noticesKey = ['notices'] as const;

/** How many notifications nobody has read yet for this person. */
export function useUnread(): number {
  const query = useQuery({
    queryKey: [...noticesKey, 'counts'],
    queryFn: () => ask(api.GET('/api/v1/notifications/counts')),
  });
  return query.data?.unread ?? 0;
}

/** The notifications of a person, newest first. */
export function useNotices(unread: boolean) {
  return useInfiniteQuery({
    queryKey: [...noticesKey, 'list', unread],
    initialPageParam: null as string | null,
    getNextPageParam: (last: Notices) => last.next,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/notifications', {
          params: {
            query: { limit: pageSize, ...(unread && { unread }), ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
  });
}

/** Marks one as read, or one and all that are older. */
export function useMarkRead() {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: ({ id, older }: { id: string; older: boolean }) => {
      const header = { 'Idempotency-Key': newKey() };
      return older
        ? ask(api.POST('/api/v1/notifications/read', { params: { header }, body: { upTo: id } }))
        : ask(
            api.POST('/api/v1/notifications/{notification}/read', { params: { path: { notification: id }, header } }),
          );
    },
    onError: report,
    onSettled: () => client.invalidateQueries({ queryKey: noticesKey }),
  });
}
