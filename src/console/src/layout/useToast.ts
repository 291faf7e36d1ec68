import { useTranslation } from '../locales/useTranslation';

interface Toast {
  readonly title?: string;
  readonly message: string;
  readonly color?: string;
}

const shownFor = 8000;

/** Says something in passing, in a corner where no clock is. */
export function useToast(): (toast: Toast) => void {
  const { t } = useTranslation();
  const closeButtonProps = { 'aria-label': t('layout.close-toast') };
  return (toast) =>
    void import('@mantine/notifications').then(({ notifications }) =>
      notifications.show({ ...toast, autoClose: shownFor, closeButtonProps }),
    );
}
