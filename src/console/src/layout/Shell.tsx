import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure, useElementSize } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { AppliedPreferences } from '../desk/AppliedPreferences';
import { DeskNews } from '../desk/DeskNews';
import { Shortcuts } from '../keyboard/Shortcuts';
import { UnreadProtocol } from '../suspensions/UnreadProtocol';
import { Bell } from './Bell';
import { ConnectionBar } from './ConnectionBar';
import { ConnectionState } from './ConnectionState';
import { EarlyJump } from './EarlyJump';
import { Favicon } from './Favicon';
import { Logo } from './Logo';
import { Navigation } from './Navigation';
import { Screen } from './Screen';

const Jump = lazy(async () => ({ default: (await import('../features/search/Jump')).Jump }));

/** The frame of every screen: navigation at the left, the screen beside it; on narrow screens the navigation slides in. */
export function Shell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const { ref: bannerRef, height: bannerHeight } = useElementSize();
  useEffect(close, [pathname, close]);

  return (
    <AppShell
      navbar={{ width: { base: 228, md: 64, lg: 228 }, breakpoint: 'md', collapsed: { mobile: !opened } }}
      header={{ height: { base: 46, md: 0 } }}
    >
      <a href="#screen" className="skip">
        {t('layout.skip')}
      </a>
      <AppShell.Header hiddenFrom="md" bg="var(--surface)">
        <Group h="100%" px="sm" gap="sm">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('layout.navigation')} />
          <Logo size={20} />
          <ConnectionState />
          <Bell />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar bg="var(--surface)" aria-label={t('layout.navigation')}>
        <Navigation />
      </AppShell.Navbar>
      {/* Screens that fill the window leave the banner its height. */}
      <AppShell.Main id="screen" tabIndex={-1} style={{ outline: 'none', '--banner': `${bannerHeight}px` }}>
        <div ref={bannerRef}>
          <ConnectionBar />
        </div>
        <Screen at={pathname}>
          <Outlet />
        </Screen>
      </AppShell.Main>
      <Suspense fallback={<EarlyJump />}>
        <Jump />
      </Suspense>
      <Shortcuts />
      <AppliedPreferences />
      <DeskNews />
      <Favicon />
      <UnreadProtocol />
    </AppShell>
  );
}
