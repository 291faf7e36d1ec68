import { memo } from 'react';
import { useAccountName } from '../../accounts/useAccounts';
import type { TicketSummary } from '../../api/types';
import { Countdown } from '../../clock/Countdown';
import { useServerClock } from '../../clock/ServerTime';
import { Summons } from '../../clock/Summons';
import { useTranslation } from '../../locales/useTranslation';
import { Face } from '../../people/Face';
import { shortSubject } from '../../queues/shortSubject';
import { isDesks, isSummons, useTagName } from '../../queues/useTagName';
import { whereabouts } from '../../queues/whereabouts';
import { Link } from '../../routes/Link';
import { Marks } from './Marks';
import styles from './Queue.module.css';

interface Props {
  ticket: TicketSummary;
  tabbable: boolean;
  onFocus: (id: string) => void;
  /** The last change when the list came up: what is older was there already, whatever the clocks say. */
  shownSince: number;
  /** Whether it is picked; null where nothing can be picked. */
  picked: boolean | null;
  /** The worst of all that were missed. */
  worst: boolean;
  onPick: (id: string, range: boolean) => void;
  /** The ticket beside the list. */
  current: boolean;
}

/** A row that changes while somebody looks lights up for as long as this. */
const freshFor = 4000;

/** One ticket of the queue: how long, about what, for which order, by whom. */
export const QueueRow = memo(function QueueRow({
  ticket,
  worst,
  tabbable,
  onFocus,
  shownSince,
  picked,
  onPick,
  current,
}: Props) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const tagName = useTagName();
  const now = useServerClock().now();
  const changedAt = Date.parse(ticket.changedAt);
  const fresh = changedAt > shownSince && now - changedAt < freshFor;
  const missed = ticket.clock?.breached === true;
  const { id, subject, sender, orderId, tags, assignee, unread, snippet } = ticket;
  const pick = picked !== null && (
    <label className={styles.pick}>
      <input
        type="checkbox"
        aria-label={t('bulk.pick', { subject: subject ?? t('ticket.no-subject') })}
        checked={picked}
        tabIndex={tabbable ? 0 : -1}
        onFocus={() => onFocus(id)}
        onChange={({ nativeEvent }) => onPick(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  );
  return (
    <>
      {pick}
      <Link
        to={`/tickets/${id}`}
        id={`ticket-${id}`}
        aria-current={current ? 'true' : undefined}
        className={`${styles.row} ${fresh ? styles.fresh : ''} ${picked === true ? styles.picked : ''} ${missed ? styles.missed : ''}`}
        tabIndex={tabbable ? 0 : -1}
        onFocus={() => onFocus(id)}
        onClick={(event) => {
          // Whoever holds Shift wants the rows up to here, and no window.
          if (picked !== null && event.shiftKey) {
            event.preventDefault();
            onPick(id, true);
          } else whereabouts.at(id);
        }}
      >
        {ticket.clock === null && ticket.attentionAt !== null ? (
          <Summons at={ticket.attentionAt} line />
        ) : (
          <Countdown clock={ticket.clock} line worst={worst} />
        )}
        <span className={styles.who}>
          {unread === true && <span className={styles.unread} role="img" aria-label={t('queue.unread')} />}
          <span className={styles.name}>{sender?.name ?? sender?.address ?? t('ticket.unknown-sender')}</span>
        </span>
        <span className={`${styles.subject} ${unread === true ? '' : styles.seen}`}>
          <strong title={subject ?? undefined}>
            {subject === null ? t('ticket.no-subject') : shortSubject(subject, orderId)}
          </strong>
          <Marks ticket={ticket} />
          {snippet != null && <span className={styles.snippet}>{snippet}</span>}
          <span className={styles.under}>
            {accountName(ticket.account)}
            {tags.filter((tag) => !isSummons(tag)).map((tag) => ` · ${isDesks(tag) ? tagName(tag) : `#${tag}`}`)}
          </span>
        </span>
        <span className={`${styles.order} ${styles.wide}`}>{orderId ?? ''}</span>
        <span className={`${styles.assignee} ${styles.wide}`}>
          {assignee && (
            <>
              <Face name={assignee.displayName} size={20} />
              <span className={styles.under}>{assignee.displayName}</span>
            </>
          )}
        </span>
      </Link>
    </>
  );
});
