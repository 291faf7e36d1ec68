import type { Ticket } from '../../../api/types';
import { ReasonButton } from '../../../decisions/ReasonButton';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { NamedTicket } from '../NamedTicket';
import { LeftDraft } from './LeftDraft';
import { mergedOf } from './mergedOf';
import styles from './Merging.module.css';
import { useEndMerge } from './useMerging';

const kinds = ['reply', 'note'] as const;

interface Props {
  ticket: Ticket;
  onVersion: (version: number) => void;
}

/** Which ticket this one goes on in, or which ones go on in this one. */
export function MergeLine({ ticket, onVersion }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const end = useEndMerge(ticket.id, onVersion);
  if (ticket.mergedInto != null)
    return (
      <section aria-label={t('merge.line')} className={styles.line}>
        <Icon name="link" size={16} /> {t('merge.goes-on')} <NamedTicket ticket={ticket.mergedInto} />
        {kinds.map((kind) => (
          <LeftDraft key={kind} kind={kind} ticket={ticket.id} into={ticket.mergedInto ?? ''} />
        ))}
      </section>
    );
  const merged = mergedOf(ticket);
  if (merged.length === 0) return null;
  return (
    <section aria-label={t('merge.line')} className={styles.line}>
      {merged.map((other) => (
        <span key={other} className={styles.one}>
          <Icon name="link" size={16} /> {t('merge.with')} <NamedTicket ticket={other} />
          {may('tickets.work') && (
            <ReasonButton
              label={t('merge.end')}
              ask={t('merge.end-reason')}
              means={t('merge.end-means')}
              onDecide={(reason) => end.mutate({ merged: other, reason })}
            />
          )}
        </span>
      ))}
      {end.error && <ProblemAlert error={end.error} />}
    </section>
  );
}
