import '@mantine/notifications/styles.css';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { canAskNow } from '../layout/askFirst';
import { useTranslation } from '../locales/useTranslation';

/** What is asked and said above every screen; the first one does not wait for it. */
export function Overlays() {
  const { t } = useTranslation();
  useEffect(canAskNow, []);
  return (
    <ModalsProvider modalProps={{ closeButtonProps: { 'aria-label': t('layout.close-toast') } }}>
      <Notifications position="bottom-right" mb={44} />
    </ModalsProvider>
  );
}
