import { Button, Text } from '@mantine/core';
import { Suspense, useMemo, useState } from 'react';
import { useAccountName } from '../../accounts/useAccounts';
import { useTranslation } from '../../locales/useTranslation';
import { useMe } from '../../people/me';
import { AccountSelect } from '../../queues/AccountSelect';
import { useAccountFilter } from '../../queues/useAccountFilter';
import { belongs, isView, queries, type ViewName } from '../../queues/views';
import { later } from '../../reading/later';
import { useNavigate } from '../../routes/Router';
import { Navigate, useParams } from '../../routes/Routes';
import styles from './Queue.module.css';
import { QueueScreen } from './QueueScreen';
import type { Queue } from './useQueue';

const ViewDialog = later(() => import('./ViewDialog'), 'ViewDialog');

export function QueuePage() {
  const { view } = useParams();
  return isView(view) ? <OneQueue view={view} /> : <Navigate to="/queue/open" />;
}

function OneQueue({ view }: { view: ViewName }) {
  const { t } = useTranslation();
  const { id: me } = useMe();
  const navigate = useNavigate();
  const { account } = useAccountFilter();
  const accountName = useAccountName();
  const [saving, setSaving] = useState(false);
  const queue = useMemo<Queue>(
    () => ({
      key: [view, account],
      filters: { ...queries[view], account },
      belongs: (ticket, now) => belongs(ticket, { view, account, me }, now),
    }),
    [view, account, me],
  );
  return (
    <>
      <QueueScreen
        name={t(`queue.view.${view}`)}
        queue={queue}
        about={
          <>
            {account !== null && <Text size="sm">{accountName(account)}</Text>}
            <div className={styles.account}>
              <AccountSelect />
            </div>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setSaving(true)}>
              {t('view.save')}
            </Button>
          </>
        }
        empty={t(`queue.empty.${view}`)}
        order={t('queue.order')}
      />
      {saving && (
        <Suspense>
          <ViewDialog
            draft={{ id: null, name: '', filters: queue.filters }}
            onClose={() => setSaving(false)}
            onSaved={(id) => navigate(`/queue/saved/${id}`)}
          />
        </Suspense>
      )}
    </>
  );
}
