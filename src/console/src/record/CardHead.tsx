import type { ReactNode } from 'react';
import { useAccountName } from '../accounts/useAccounts';
import type { Entry } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { Link } from '../routes/Link';
import { useMoment } from '../time/useMoment';
import { happenedAt, recordedLater } from './groups';
import styles from './Record.module.css';

interface Props {
  entry: Entry;
  who: string;
  what: ReactNode;
  here: string | null;
  children?: ReactNode;
}

/** The line above what was said: who, what kind of thing it is, on which channel, when. */
export function CardHead({ entry, who, what, here, children }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const at = happenedAt(entry);
  const recorded = recordedLater(entry);
  return (
    <header className={styles.head}>
      <strong>{who}</strong>
      <span className="soft">{what}</span>
      {entry.account != null && (
        <span className={styles.channel}>
          {accountName(entry.account)}
          {entry.official === false && ` · ${t('ticket.not-official')}`}
        </span>
      )}
      {entry.ticket !== null && entry.ticket !== here && (
        <Link to={`/tickets/${entry.ticket}`} className={styles.elsewhere}>
          {here === null ? t('timeline.its-ticket') : t('timeline.other-ticket')}
        </Link>
      )}
      {children}
      {recorded !== null && (
        <span className="soft" title={moment.full(recorded)}>
          {t('timeline.recorded-later', { at: moment.short(recorded) })}
        </span>
      )}
      <time dateTime={at} title={moment.full(at)} className={`${styles.time} numbers`}>
        {moment.time(at)}
      </time>
    </header>
  );
}
