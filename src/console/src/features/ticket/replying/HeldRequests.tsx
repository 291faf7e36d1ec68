import { Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { useApprovals } from '../../../suspensions/useSuspensions';
import { useMoment } from '../../../time/useMoment';
import styles from './Composer.module.css';

/** What was asked of compliance about this ticket, and what came of it, so that nobody asks twice. */
export function HeldRequests({ ticket, suspension }: { ticket: string; suspension: string }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const requests = useApprovals(suspension).data?.filter((request) => request.ticket === ticket) ?? [];
  if (requests.length === 0) return null;
  return (
    <ul className={styles.requests} aria-label={t('held.requests')}>
      {requests.map(({ id, state, text, reason, requestedAt, requestedBy }) => (
        <li key={id}>
          <Text size="xs" className="soft">
            {t('held.asked', { who: requestedBy.displayName, at: moment.short(requestedAt) })} ·{' '}
            <strong>{t(`suspension.approval.${state}`)}</strong>
            {reason !== null && `: ${reason}`}
          </Text>
          {text ?? t('attachment.erased')}
        </li>
      ))}
    </ul>
  );
}
