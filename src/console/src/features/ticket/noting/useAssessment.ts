import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { toRequest, type NoteForm } from './noteForm';

/** What the server would say about the note as it stands; it follows the typing a moment later. */
export function useAssessment(ticket: string, form: NoteForm) {
  const [draft] = useDebouncedValue(form, 250);
  const query = useQuery({
    queryKey: ['assessment', ticket, draft],
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask(
        api.POST('/api/v1/tickets/{ticket}/notes/assessment', {
          params: { path: { ticket } },
          body: toRequest(draft),
        }),
      ),
  });
  return query.data;
}
