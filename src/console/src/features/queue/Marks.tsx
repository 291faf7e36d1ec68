import type { TicketSummary } from '../../api/types';
import badge from '../../badges/Badge.module.css';
import { RiskBadge } from '../../badges/RiskBadge';
import { StatusBadge } from '../../badges/StatusBadge';
import { useTranslation } from '../../locales/useTranslation';
import { isSummons, useTagName } from '../../queues/useTagName';

/** What is not as usual about a ticket. */
export function Marks({ ticket }: { ticket: TicketSummary }) {
  const { t } = useTranslation();
  const tagName = useTagName();
  const { status, sender, tags, unanswered, complete, risk } = ticket;
  return (
    <>
      {unanswered > 1 && (
        <span className={`${badge.badge} ${badge.closed}`}>{t('queue.unanswered', { count: unanswered })}</span>
      )}
      {sender?.impostor === true && (
        <span className={`${badge.badge} ${badge.odrCritical}`}>{t('doubt.impostor')}</span>
      )}
      {tags.filter(isSummons).map((tag) => (
        <span key={tag} className={`${badge.badge} ${badge.slaWarning}`}>
          {tagName(tag)}
        </span>
      ))}
      <RiskBadge risk={risk} />
      {status !== 'open' && <StatusBadge status={status} />}
      {!complete && <span className={`${badge.badge} ${badge.pending}`}>{t('queue.incomplete')}</span>}
    </>
  );
}
