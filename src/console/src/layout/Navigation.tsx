import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { Suspense } from 'react';
import { Icon, type IconName } from '../icons/Icon';
import { useSettled } from '../live/useSettled';
import { useTranslation } from '../locales/useTranslation';
import { useMay } from '../people/me';
import { AccountSelect } from '../queues/AccountSelect';
import { useAccountFilter } from '../queues/useAccountFilter';
import { useCounts } from '../queues/useCounts';
import { countOf, viewNames, type ViewName } from '../queues/views';
import { later } from '../reading/later';
import { useSuspensions } from '../suspensions/useSuspensions';
import { Bell } from './Bell';
import { ConnectionState } from './ConnectionState';
import { Decisions } from './Decisions';
import { Logo } from './Logo';
import styles from './Navigation.module.css';
import { NavigationLink } from './NavigationLink';
import { openJump } from './openJump';
import { SavedViews } from './SavedViews';

const Foot = later(() => import('./Foot'), 'Foot');

const icons: Record<ViewName, IconName> = {
  open: 'inbox',
  mine: 'person',
  unassigned: 'personOff',
  breached: 'alarm',
  snoozed: 'moon',
  closed: 'check',
};

export function Navigation() {
  const { t } = useTranslation();
  const may = useMay();
  const { account, search } = useAccountFilter();
  const counts = useCounts();
  const settled = useSettled();
  const suspended = useSuspensions().data?.filter(({ stage }) => stage === 'active').length ?? 0;

  return (
    <>
      <div className={styles.part}>
        <Group gap={8} mb="sm" className={styles.top ?? ''}>
          <Logo />
          <Title order={2} size="h5" className={styles.name ?? ''}>
            Actors
          </Title>
          <Bell />
        </Group>
        <UnstyledButton className={styles.find} onClick={openJump} aria-keyshortcuts="Control+K Meta+K">
          <Icon name="search" size={16} />
          <span className={styles.name}>{t('layout.find')}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </UnstyledButton>
      </div>
      <div className={styles.rooms}>
        <Stack component="nav" gap={2} aria-label={t('queue.views')} mt="xs">
          {viewNames.map((view) => (
            <NavigationLink
              key={view}
              to={`/queue/${view}${search}`}
              icon={icons[view]}
              name={t(`queue.view.${view}`)}
              // The server counts all accounts together: no number is better than a wrong one.
              count={account === null ? counts && countOf(view, counts) : undefined}
              alarming={view === 'breached'}
            />
          ))}
        </Stack>
        <SavedViews />
        <div className={styles.account}>
          <AccountSelect label />
        </div>
        <Stack gap={2} mt="md">
          <Decisions />
          <NavigationLink to="/search" icon="search" name={t('search.title')} />
          <NavigationLink
            to="/suspensions"
            icon="warning"
            name={t('suspension.title')}
            count={suspended > 0 ? suspended : undefined}
            alarming
          />
          {may('macros.read') && <NavigationLink to="/macros" icon="note" name={t('macros.title')} />}
          {may('mails.read') && <NavigationLink to="/quarantine" icon="mailX" name={t('quarantine.title')} />}
          {may('audit') && <NavigationLink to="/verification" icon="seal" name={t('keeping.title')} />}
          {may('accounts.manage') && <NavigationLink to="/connections" icon="link" name={t('connections.title')} />}
          {may('users.manage') || may('protocols.manage') || may('changes.read') ? (
            <NavigationLink to="/administration" icon="gear" name={t('administration.title')} />
          ) : (
            may('accounts.read') && <NavigationLink to="/administration" icon="gear" name={t('deskRules.desk')} />
          )}
        </Stack>
      </div>
      <div className={`${styles.part} ${styles.last}`}>
        <Group justify="space-between" mb={6} className={styles.state ?? ''}>
          <ConnectionState />
          <Text size="xs" className={`soft ${styles.keys}`} visibleFrom="md" aria-hidden>
            {t('layout.keys')}
          </Text>
        </Group>
        <div className={styles.foot}>
          {settled && (
            <Suspense>
              <Foot />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}
