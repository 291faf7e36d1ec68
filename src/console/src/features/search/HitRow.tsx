import { useAccountName } from '../../accounts/useAccounts';
import type { Hit } from '../../api/types';
import { Icon } from '../../icons/Icon';
import { useTranslation } from '../../locales/useTranslation';
import { useWords } from '../../locales/useWords';
import { Link } from '../../routes/Link';
import { useMoment } from '../../time/useMoment';
import { addressOf, iconOf } from './hits';
import styles from './Search.module.css';
import { Snippet } from './Snippet';

/** What was found: in which conversation, with whom, when it was said, and the words themselves. */
export function HitRow({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const moment = useMoment();
  const accountName = useAccountName();
  const { subject, buyer, account } = hit;
  const about = [
    buyer,
    account == null ? null : accountName(account),
    say(`search.kind.${hit.kind}`),
    moment.short(hit.at),
  ];
  return (
    <Link to={addressOf(hit)} className={styles.hit}>
      <Icon name={iconOf(hit)} />
      <span style={{ minWidth: 0 }}>
        {hit.ticket !== null && <strong className={styles.subject}>{subject ?? t('ticket.no-subject')}</strong>}
        <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
        {hit.snippet !== subject && <Snippet text={hit.snippet ?? t('timeline.erased')} ranges={hit.highlights} />}
      </span>
    </Link>
  );
}
