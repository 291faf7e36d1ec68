import { useAccountName } from '../../accounts/useAccounts';
import type { Decision } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import { Link } from '../../routes/Link';
import { useMoment } from '../../time/useMoment';
import styles from './Decisions.module.css';
import { Facts } from './Facts';
import { Verdicts } from './Verdicts';

/** One thing to decide, with what there is to read before: the words, the buyer, the order, who asks and why. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const { kind, ticket, account, askedBy, askedAt, text, stale, suspension, macro } = decision;
  const buyer = ticket?.sender?.name ?? ticket?.sender?.address;
  const title = macro?.name ?? ticket?.subject ?? (account === null ? '' : accountName(account));
  return (
    <li className={styles.card} aria-label={`${t(`decision.kind.${kind}`)}: ${title}`}>
      <header className={styles.head}>
        <strong>
          {ticket ? <Link to={`/tickets/${ticket.id}`}>{ticket.subject ?? t('ticket.no-subject')}</Link> : title}
        </strong>
        <span className="soft">
          {[buyer, ticket?.orderId, account === null ? null : accountName(account)].filter(Boolean).join(' · ')}
        </span>
        <span className={`${styles.when} soft numbers`}>
          {askedBy !== null && `${askedBy.displayName} · `}
          <time dateTime={askedAt} title={moment.full(askedAt)}>
            {moment.short(askedAt)}
          </time>
        </span>
      </header>
      {text !== null && text !== '' && <blockquote className={styles.text}>{text}</blockquote>}
      <Facts decision={decision} />
      {stale && (
        <p className={styles.stale}>{t(kind === 'refundReview' ? 'decision.review.moved' : 'decision.stale')}</p>
      )}
      <div className={styles.foot}>
        <Verdicts decision={decision} />
        {suspension !== null && (
          <Link className={styles.more} to={`/suspensions/${suspension}`}>
            {t('suspension.open')}
          </Link>
        )}
      </div>
    </li>
  );
}
