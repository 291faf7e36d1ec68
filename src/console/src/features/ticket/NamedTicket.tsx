import { useTranslation } from '../../locales/useTranslation';
import { Link } from '../../routes/Link';
import { useTicket } from './useTicket';

/** Leads to a ticket by its subject. */
export function NamedTicket({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const { data } = useTicket(ticket);
  return <Link to={`/tickets/${ticket}`}>{data?.subject ?? t('ticket.no-subject')}</Link>;
}
