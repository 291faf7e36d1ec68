import { Alert } from '@mantine/core';
import { useServerNow } from '../../clock/ServerTime';
import { Icon } from '../../icons/Icon';
import { useTranslation } from '../../locales/useTranslation';
import { useCutOff } from './useConnections';

/** A desk that looks quiet may be cut off. */
export function CutOffAccounts() {
  const { t } = useTranslation();
  const accounts = useCutOff();
  const now = useServerNow();
  const minutes = (since: string) => Math.max(1, Math.floor((now - Date.parse(since)) / 60_000));
  return accounts.map(({ account, name, incoming, outgoing }) => (
    <Alert key={account} role="alert" color="orange" variant="light" icon={<Icon name="warning" />} p="xs" mb="xs">
      {incoming !== null && <div>{t('connections.cut-in', { account: name, count: minutes(incoming) })}</div>}
      {outgoing !== null && <div>{t('connections.cut-out', { account: name, count: minutes(outgoing) })}</div>}
    </Alert>
  ));
}
