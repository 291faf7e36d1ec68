import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask } from '../api/client';
import type { TicketSummary } from '../api/types';

interface Page {
  readonly items: readonly TicketSummary[];
}

/** Takes the mark of a ticket from every queue that is kept. */
export function unmark(client: QueryClient, ticket: string): void {
  client.setQueriesData<InfiniteData<Page>>({ queryKey: ['queue'] }, (known) =>
    known?.pages.some(({ items }) => items.some((item) => item.id === ticket && item.unread === true))
      ? {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === ticket ? { ...item, unread: false } : item)),
          })),
        }
      : known,
  );
}

/** Keeps how far a person has read a ticket, as soon as it is on their screen. */
export function useReadMark(ticket: string, version: number | undefined): void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (seen: number) =>
      ask(api.PUT('/api/v1/desk/read/{ticket}', { params: { path: { ticket } }, body: { version: seen } })),
    onSuccess: () => unmark(client, ticket),
  });
  useEffect(() => {
    if (version === undefined || version === 0) return undefined;
    const mark = () => {
      if (document.visibilityState === 'visible') mutate(version);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [version, mutate]);
}
