import { Button, Loader, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Connection } from '../../api/types';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { ConnectionForm } from './ConnectionForm';
import { ConnectionItem } from './ConnectionItem';
import { useConnections } from './useConnections';

/** Where an account's mail comes from and goes to, and whether it does. */
export function ConnectionsPage() {
  const { t } = useTranslation();
  const connections = useConnections();
  const [edited, setEdited] = useState<Connection | 'new' | null>(null);
  useTitle(t('connections.title'));
  return (
    <div className={styles.page}>
      <Title order={1} size="h3">
        {t('connections.title')}
      </Title>
      <Text size="sm" className="soft" mb="md">
        {t('connections.means')}
      </Text>
      {connections.error && <ProblemAlert error={connections.error} onRetry={() => void connections.refetch()} />}
      {connections.isPending && <Loader size="sm" aria-label={t('connections.loading')} />}
      {connections.data?.length === 0 && <p className="soft">{t('connections.none')}</p>}
      {connections.data !== undefined && connections.data.length > 0 && (
        <ul className={styles.list}>
          {connections.data.map((connection) => (
            <ConnectionItem key={connection.account} connection={connection} onChange={() => setEdited(connection)} />
          ))}
        </ul>
      )}
      {edited === null ? (
        <Button mt="md" variant="default" onClick={() => setEdited('new')}>
          {t('connections.add')}
        </Button>
      ) : (
        <ConnectionForm known={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}
