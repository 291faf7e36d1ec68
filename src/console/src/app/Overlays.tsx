import '@mantine/notifications/styles.css';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';

/** What is asked and said above every screen; the first one does not wait for it. */
export function Overlays() {
  return (
    <ModalsProvider>
      <Notifications position="bottom-right" mb={44} />
    </ModalsProvider>
  );
}
