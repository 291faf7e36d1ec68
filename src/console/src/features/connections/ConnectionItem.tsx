import { Button, Group, Text } from '@mantine/core';
import { askFirst } from '../../layout/askFirst';
import { useAccountName } from '../../accounts/useAccounts';
import type { Connection, Link } from '../../api/types';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMoment } from '../../time/useMoment';
import { useChangeConnection, useTrial } from './useConnections';

interface Props {
  connection: Connection;
  onChange: () => void;
}

export function ConnectionItem({ connection, onChange }: Props) {
  const { t } = useTranslation();
  const name = useAccountName()(connection.account);
  const change = useChangeConnection();
  const trial = useTrial(connection.account);
  const { account, paused, incoming, outgoing } = connection;
  const remove = () =>
    askFirst({
      title: name,
      children: t('connections.remove-sure'),
      labels: { confirm: t('connections.remove'), cancel: t('connections.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => change.mutate({ what: 'remove', account }),
    });
  return (
    <li className={styles.held}>
      <div className={styles.what}>
        <Text size="sm" fw={550}>
          {name}
        </Text>
        {incoming && (
          <Side name={t('connections.incoming')} host={incoming.settings.server.host} link={incoming.health} />
        )}
        {outgoing && (
          <Side name={t('connections.outgoing')} host={outgoing.settings.server.host} link={outgoing.health} />
        )}
        {trial.data && (
          <Text size="xs" role="status">
            {trial.data.incoming &&
              (trial.data.incoming.fault?.words ??
                t('connections.test-in', { folders: trial.data.incoming.folders.join(', ') }))}{' '}
            {trial.data.outgoing && (trial.data.outgoing.fault?.words ?? t('connections.test-out'))}
          </Text>
        )}
      </div>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
          {t('connections.test')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onChange}>
          {t('connections.change')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => change.mutate({ what: paused ? 'resume' : 'pause', account })}
        >
          {t(paused ? 'connections.resume' : 'connections.pause')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
          {t('connections.remove')}
        </Button>
      </Group>
    </li>
  );
}

function Side({ name, host, link }: { name: string; host: string; link: Link }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const last =
    link.lastMailAt === null
      ? t('connections.no-mail')
      : t('connections.last-mail', { at: moment.short(link.lastMailAt) });
  return (
    <Text size="xs" className="soft">
      {name}, {host}: <strong>{t(`connections.state.${link.state}`)}</strong> · {last}
      {link.backlog > 0 && ` · ${t('connections.backlog', { count: link.backlog })}`}
      {link.error !== null && (
        <Text span size="xs" c="var(--last-hour)" display="block">
          {link.error}
        </Text>
      )}
    </Text>
  );
}
