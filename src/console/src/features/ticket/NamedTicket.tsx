import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicket } from './useTicket';

/** Leads to a ticket by its subject. */
export function NamedTicket({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const { data } = useTicket(ticket);
  return <Link to={`/tickets/${ticket}`}>{data?.subject ?? t('ticket.no-subject')}</Link>;
}
