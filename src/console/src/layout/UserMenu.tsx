import { Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { useSignOut } from '../features/session/useSession';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { Face } from '../people/Face';
import { useMe } from '../people/me';
import { Link } from '../routes/Link';
import styles from './Foot.module.css';

export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={t('layout.user-menu', { name: me.displayName })} flex={1} miw={0}>
          <Group gap={8} wrap="nowrap">
            <Face name={me.displayName} size={26} />
            <Text size="sm" truncate className={styles.person ?? ''}>
              {me.displayName}
            </Text>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}</Menu.Label>
        <Menu.Label>{t('layout.tenant', { tenant: me.tenant, roles: me.roles.join(', ') })}</Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/preferences" leftSection={<Icon name="gear" size={16} />}>
          {t('preferences.title')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="exit" size={16} />} onClick={() => signOut.mutate()}>
          {t('layout.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
