import { UnstyledButton } from '@mantine/core';
import { useDisclosure, useElementSize } from '@mantine/hooks';
import { Suspense, useEffect, useSyncExternalStore, type CSSProperties, type ReactNode } from 'react';
import { AppliedPreferences } from '../desk/AppliedPreferences';
import { DeskNews } from '../desk/DeskNews';
import { Icon } from '../icons/Icon';
import { Shortcuts } from '../keyboard/Shortcuts';
import { useSettled } from '../live/useSettled';
import { useTranslation } from '../locales/useTranslation';
import { later } from '../reading/later';
import { useLocation } from '../routes/Router';
import { UnreadProtocol } from '../suspensions/UnreadProtocol';
import { questions } from './askFirst';
import { Bell } from './Bell';
import { ConnectionBar } from './ConnectionBar';
import { ConnectionState } from './ConnectionState';
import { EarlyJump } from './EarlyJump';
import { Favicon } from './Favicon';
import { Logo } from './Logo';
import { Navigation } from './Navigation';
import { Screen } from './Screen';
import styles from './Shell.module.css';

const Overlays = later(() => import('../app/Overlays'), 'Overlays');
const Jump = later(() => import('../features/search/Jump'), 'Jump');

const expectTicket = () => void import('../features/ticket/TicketPage').catch(() => undefined);

/** From the queue people go to a ticket: it is there before they do. */
const soon = 1000;

/** The frame of every screen: navigation at the left, the screen beside it; on narrow screens the navigation slides in. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const { ref: bannerRef, height: bannerHeight } = useElementSize();
  useEffect(close, [pathname, close]);
  const settled = useSettled();
  const asked = useSyncExternalStore(questions.subscribe, questions.areAsked);
  useEffect(() => {
    if (!settled) return undefined;
    const timer = setTimeout(expectTicket, soon);
    return () => clearTimeout(timer);
  }, [settled]);

  return (
    <div className={styles.shell}>
      <a href="#screen" className="skip">
        {t('layout.skip')}
      </a>
      <header className={styles.header}>
        <UnstyledButton
          className={styles.opener ?? ''}
          onClick={toggle}
          aria-expanded={opened}
          aria-label={t('layout.navigation')}
        >
          <Icon name={opened ? 'close' : 'menu'} />
        </UnstyledButton>
        <Logo size={20} />
        <ConnectionState />
        <Bell />
      </header>
      <nav className={`${styles.navigation} ${opened ? '' : styles.closed}`} aria-label={t('layout.navigation')}>
        <Navigation />
      </nav>
      {/* Screens that fill the window leave the banner its height. */}
      <main
        id="screen"
        tabIndex={-1}
        className={styles.main}
        style={{ '--banner': `${bannerHeight}px` } as CSSProperties}
      >
        <div ref={bannerRef}>
          <ConnectionBar />
        </div>
        <Screen at={pathname}>{children}</Screen>
      </main>
      {settled ? (
        <Suspense fallback={<EarlyJump />}>
          <Jump />
        </Suspense>
      ) : (
        <EarlyJump />
      )}
      {(settled || asked) && (
        <Suspense>
          <Overlays />
        </Suspense>
      )}
      <Shortcuts />
      <AppliedPreferences />
      <DeskNews />
      <Favicon />
      <UnreadProtocol />
    </div>
  );
}
