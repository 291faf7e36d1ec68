import { StatusBadge } from '../../../badges/StatusBadge';
import { useTranslation } from '../../../locales/useTranslation';
import { useMoment } from '../../../time/useMoment';
import { useTicket } from '../useTicket';
import type { Candidate } from './useCandidates';

/** Subject, buyer and age of a ticket that can be chosen. */
export function CandidateLabel({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { data } = useTicket(candidate.id);
  const about = [
    data?.sender?.name ?? candidate.buyer,
    data?.orderId ?? null,
    data === undefined ? null : moment.short(data.openedAt),
  ];
  return (
    <>
      {data?.subject ?? candidate.subject ?? t('ticket.no-subject')} {data && <StatusBadge status={data.status} />}
      <br />
      <span className="soft">{about.filter((value) => value != null).join(' · ')}</span>
    </>
  );
}
