import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { parse, toRequest } from './noteForm';

const pause = 250;

/** What the server would say about the note as it stands; it follows the typing a moment later. */
export function useAssessment(ticket: string, draft: string) {
  const [settled] = useDebouncedValue(draft, pause);
  const query = useQuery({
    queryKey: ['assessment', ticket, settled],
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask(
        api.POST('/api/v1/tickets/{ticket}/notes/assessment', {
          params: { path: { ticket } },
          body: toRequest(parse(settled)),
        }),
      ),
  });
  return query.data;
}
