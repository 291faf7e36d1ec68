import type { Message } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { useMoment } from '../../../time/useMoment';

const longest = 160;

/** When a message was said, and how it begins. */
export function MessageLabel({ message }: { message: Message }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const words = (message.text ?? message.subject ?? t('ticket.no-subject')).trim();
  return (
    <>
      <span className="soft">{moment.short(message.occurredAt)}</span>{' '}
      {words.length > longest ? `${words.slice(0, longest)}…` : words}
    </>
  );
}
