import { Button } from '@mantine/core';
import { useAccountName } from '../../accounts/useAccounts';
import type { Notice } from '../../api/types';
import { addressOf, useNoticeText } from '../../desk/useNoticeText';
import list from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { Link } from '../../routes/Link';
import { useMoment } from '../../time/useMoment';
import styles from './Notices.module.css';

/** One notification. To follow it is to have read it. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const { topic, about } = useNoticeText();
  const { read, account, at, because } = notice;
  return (
    <li className={`${list.held} ${read ? '' : styles.unread}`}>
      <div className={list.what}>
        <Link to={addressOf(notice)} className={styles.topic ?? ''} onClick={read ? undefined : onRead}>
          {topic(notice.topic)}
          {!read && <span className={styles.mark}>{t('notice.unread')}</span>}
        </Link>
        <div className={styles.about}>{about(notice)}</div>
        <div className={`${styles.under} soft`}>
          <time dateTime={at} title={moment.full(at)}>
            {moment.short(at)}
          </time>
          {account !== null && ` · ${accountName(account)}`} ·{' '}
          {because.map((why) => t(`notice.because.${why}`)).join(', ')}
        </div>
      </div>
      {!read && (
        <Button size="compact-sm" variant="default" onClick={onRead}>
          {t('notice.mark-read')}
        </Button>
      )}
    </li>
  );
}
