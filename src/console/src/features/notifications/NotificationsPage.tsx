import { Button, Group, Loader, Switch, Title } from '@mantine/core';
import { useState } from 'react';
import { useMarkRead, useNotices, useUnread } from '../../desk/useNotices';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { NoticeRow } from './NoticeRow';

/** Everything a person was told of in the last ninety days, newest first. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const notices = useNotices(onlyUnread);
  const unread = useUnread();
  const mark = useMarkRead();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const [latest] = items;
  useTitle(t('notice.title'));
  return (
    <div className={styles.page}>
      <Group justify="space-between" mb="sm">
        <Title order={1} size="h3">
          {t('notice.title')}
        </Title>
        <Link to="/preferences">{t('notice.rules-link')}</Link>
      </Group>
      <Group justify="space-between" mb="sm">
        <Switch
          size="sm"
          label={t('notice.only-unread')}
          checked={onlyUnread}
          onChange={(event) => setOnlyUnread(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={unread === 0 || latest === undefined}
          loading={mark.isPending}
          onClick={() => latest && mark.mutate({ id: latest.id, older: true })}
        >
          {t('notice.all-read')}
        </Button>
      </Group>
      {notices.error && <ProblemAlert error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.isPending && <Loader size="sm" aria-label={t('notice.loading')} />}
      {notices.isSuccess && items.length === 0 && <p className="soft">{t('notice.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('notice.title')}>
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onRead={() => mark.mutate({ id: notice.id, older: false })} />
          ))}
        </ul>
      )}
      {notices.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={notices.isFetchingNextPage}
          onClick={() => void notices.fetchNextPage()}
        >
          {t('search.more')}
        </Button>
      )}
    </div>
  );
}
