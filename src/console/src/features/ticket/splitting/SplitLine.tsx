import type { Ticket } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import styles from '../merging/Merging.module.css';
import { NamedTicket } from '../NamedTicket';

/** Which ticket this one was split off from, and which ones its messages went on in. */
export function SplitLine({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const to = ticket.splits ?? [];
  if (ticket.splitFrom == null && to.length === 0) return null;
  return (
    <section aria-label={t('split.line')} className={styles.line}>
      {ticket.splitFrom != null && (
        <span className={styles.one}>
          <Icon name="link" size={16} /> {t('split.from')} <NamedTicket ticket={ticket.splitFrom.ticket} />
        </span>
      )}
      {to.map((other) => (
        <span key={other} className={styles.one}>
          <Icon name="link" size={16} /> {t('split.to')} <NamedTicket ticket={other} />
        </span>
      ))}
    </section>
  );
}
