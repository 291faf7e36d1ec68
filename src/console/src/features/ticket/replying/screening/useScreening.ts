import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';
import type { Finding, Ticket } from '../../../../api/types';
import { ticketKey } from '../../keys';

const pause = 300;
const none: readonly Finding[] = [];

export interface Screening {
  readonly findings: readonly Finding[];
  /** False while the findings are of what stood there a moment ago. */
  readonly current: boolean;
}

/** Asks the server what it would say to the text as a reply on this ticket, a moment after the last key. */
export function useScreening(ticket: Ticket, text: string, files: readonly File[]): Screening {
  const [settled] = useDebouncedValue(text, pause);
  const attachments = files.map(({ name, type, size }) => ({
    name,
    mediaType: type || 'application/octet-stream',
    size,
  }));
  const wanted = ticket.official && settled.trim() !== '';
  const { data } = useQuery({
    queryKey: [...ticketKey(ticket.id), 'screening', settled, attachments],
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () =>
      ask(
        api.POST('/api/v1/screenings', {
          body: { text: settled, account: ticket.account, ticket: ticket.id, attachments },
        }),
      ),
  });
  if (!wanted || text.trim() === '' || data === undefined) return { findings: none, current: true };
  return { findings: data.findings, current: settled === text };
}
