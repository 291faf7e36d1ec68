import { useDocumentTitle } from '@mantine/hooks';
import { useUnread } from '../desk/useNotices';

/** The title of a screen, with how many things ask for the person: of the screen where it counts its own, else what is unread. */
export function useTitle(name: string, waiting?: number): void {
  const unread = useUnread();
  const count = waiting ?? unread;
  useDocumentTitle(`${count > 0 ? `(${count}) ` : ''}${name} · Actors`);
}
