import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useAccountName } from '../accounts/useAccounts';
import type { Ticket } from '../api/types';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { Link } from '../routes/Link';
import { ProtocolDialog } from './ProtocolDialog';
import styles from './SuspensionLine.module.css';
import { useSuspensionOf } from './useSuspensions';

/** One line above a ticket that a suspension concerns. */
export function SuspensionLine({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const incident = useSuspensionOf(ticket);
  const [reading, setReading] = useState(false);
  if (incident === undefined) return null;
  const title = t('suspension.banner', { account: accountName(incident.account) });
  return (
    <section aria-label={title} className={styles.line}>
      <Icon name="warning" size={16} /> <strong>{title}</strong>
      <UnstyledButton className={styles.read} onClick={() => setReading(true)}>
        {t('suspension.read')}
      </UnstyledButton>
      <Link to={`/suspensions/${incident.id}`}>{t('suspension.open')}</Link>
      {reading && (
        <ProtocolDialog suspension={incident.id} account={incident.account} onClose={() => setReading(false)} />
      )}
    </section>
  );
}
