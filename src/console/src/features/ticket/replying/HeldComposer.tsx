import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useAccountName } from '../../../accounts/useAccounts';
import type { Ticket } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { ProtocolDialog } from '../../../suspensions/ProtocolDialog';
import { useIncident } from '../../../suspensions/useSuspensions';
import { useDraft } from '../drafting/useDrafts';
import { MacroPicker } from '../macros/MacroPicker';
import styles from './Composer.module.css';
import { HeldRequests } from './HeldRequests';

interface Props {
  ticket: Ticket;
  seen: number;
  suspension: string;
}

/** In place of the composer while the account is suspended: what is still possible, and the draft that waits. */
export function HeldComposer({ ticket, seen, suspension }: Props) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const may = useMay();
  const { draft } = useDraft('reply', ticket.id);
  const [reading, setReading] = useState(false);
  const incident = useIncident(suspension).data;
  return (
    <section className={`${styles.composer} ${styles.held}`} aria-label={t('composer.title')}>
      <strong className={styles.movedTitle}>
        <Icon name="warning" /> {t('held.title', { account: accountName(ticket.account) })}
      </strong>
      <Text size="sm" mb={8}>
        {t(incident?.acknowledged === false && may('suspensions.work') ? 'held.acknowledge' : 'held.means')}
      </Text>
      {draft !== null && (
        <div className={styles.draft}>
          <Text size="xs" className="soft">
            {t('held.draft')}
          </Text>
          <p>{draft.text}</p>
        </div>
      )}
      {incident?.acknowledged === false && may('suspensions.work') && (
        <Button size="compact-md" variant="default" mb={8} onClick={() => setReading(true)}>
          {t('suspension.read')}
        </Button>
      )}
      {reading && <ProtocolDialog suspension={suspension} account={ticket.account} onClose={() => setReading(false)} />}
      <HeldRequests ticket={ticket.id} suspension={suspension} />
      {ticket.status !== 'closed' && incident?.acknowledged === true && (
        <MacroPicker ticket={ticket} version={seen} suspension={suspension} />
      )}
    </section>
  );
}
