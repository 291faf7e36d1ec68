import type { Notice } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { useWords } from '../locales/useWords';

/** What a notification says, where it leads, and what it is about. A topic this console does not know yet is not hidden. */
export function useNoticeText() {
  const { t } = useTranslation();
  const { knows, say } = useWords();
  const topic = (code: string): string => {
    const key = `notice.of.${code.replaceAll('.', '_').replaceAll('-', '_')}`;
    return knows(key) ? say(key) : t('notice.other', { code });
  };
  const about = ({ ticket }: Notice): string =>
    ticket === null
      ? ''
      : [ticket.subject ?? t('ticket.no-subject'), ticket.sender?.name ?? ticket.sender?.address, ticket.orderId]
          .filter(Boolean)
          .join(' · ');
  return { topic, about };
}

export function addressOf({ about, ticket }: Notice): string {
  if (ticket !== null) return `/tickets/${ticket.id}`;
  if (about.kind === 'ticket') return `/tickets/${about.id}`;
  return about.kind === 'suspension' ? `/suspensions/${about.id}` : '/quarantine';
}
