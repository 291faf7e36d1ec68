import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccountName } from '../../accounts/useAccounts';
import { Icon } from '../../icons/Icon';
import { useMay } from '../../people/me';
import { useAct, useIncident, useSuspensions } from '../../suspensions/useSuspensions';

/** Above every screen while an account is suspended: the whole protocol until it is acknowledged, one line after that. */
export function ProtocolBanner() {
  const active = useSuspensions().data?.filter((incident) => incident.stage === 'active') ?? [];
  return active.map((incident) => <OfOne key={incident.id} id={incident.id} account={incident.account} />);
}

function OfOne({ id, account }: { id: string; account: string }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const may = useMay();
  const act = useAct(id);
  const { data } = useIncident(id);
  if (data === undefined) return null;
  const title = t('suspension.banner', { account: accountName(account) });
  const open = data.acknowledged || !may('suspensions.work') ? null : data.protocol;
  return (
    <Alert
      role="region"
      aria-label={title}
      color="red"
      variant="light"
      radius={0}
      p={open ? 'md' : 'xs'}
      icon={<Icon name="warning" />}
      title={open ? title : undefined}
    >
      {open && (
        <>
          <Text size="sm">{open.text}</Text>
          <List type="ordered" size="sm" my="xs">
            {open.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </>
      )}
      <Group gap="sm">
        {!open && (
          <Text size="sm" fw={600}>
            {title}
          </Text>
        )}
        {open && (
          <Button
            size="compact-sm"
            color="red.9"
            loading={act.isPending}
            onClick={() => act.mutate({ do: 'acknowledge' })}
          >
            {t('suspension.acknowledge')}
          </Button>
        )}
        <Link to={`/suspensions/${id}`}>{t('suspension.open')}</Link>
      </Group>
    </Alert>
  );
}
