import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useAccountName } from '../../../accounts/useAccounts';
import type { Ticket } from '../../../api/types';
import { RiskBadge } from '../../../badges/RiskBadge';
import { Countdown } from '../../../clock/Countdown';
import { Summons } from '../../../clock/Summons';
import { Icon } from '../../../icons/Icon';
import type { Present } from '../../../live/messages';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { Presence } from '../../../people/Presence';
import { holdAddress } from '../../../record/holdAddress';
import { later } from '../../../reading/later';
import { useNavigate } from '../../../routes/Router';
import { EscalateDialog } from '../escalating/EscalateDialog';
import styles from '../Ticket.module.css';
import type { useChange } from '../useTicket';
import { AssigneeMenu } from './AssigneeMenu';
import { RecordSeal } from './RecordSeal';
import { SnoozeMenu } from './SnoozeMenu';
import { StatusMenu } from './StatusMenu';
import { Tags } from './Tags';

const MergeDialog = later(() => import('../merging/MergeDialog'), 'MergeDialog');

const SplitDialog = later(() => import('../splitting/SplitDialog'), 'SplitDialog');

interface Props {
  ticket: Ticket;
  people: readonly Present[];
  change: ReturnType<typeof useChange>;
  onVersion: (version: number) => void;
  onBack: () => void;
  /** Leads to the field for a note. */
  onNote: () => void;
}

export function TicketHeader({ ticket, people, change, onVersion, onBack, onNote }: Props) {
  const { t } = useTranslation();
  const { say } = useWords();
  const accountName = useAccountName();
  const navigate = useNavigate();
  const [escalating, setEscalating] = useState(false);
  const [merging, setMerging] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const { sender, account, official, missing } = ticket;
  return (
    <header className={styles.header}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('ticket.back')}
          title={t('ticket.back')}
          onClick={onBack}
        >
          <Icon name="back" />
        </ActionIcon>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Title order={1} size="h4" lineClamp={2}>
            {ticket.subject ?? t('ticket.no-subject')}
          </Title>
          <Text size="xs" className="soft">
            {[sender?.name, sender?.address].filter(Boolean).join(' · ') || t('ticket.unknown-sender')} ·{' '}
            {accountName(account)} ·{' '}
            {sender?.impostor === true ? (
              <strong style={{ color: 'var(--last-hour)' }}>{t('doubt.impostor')}</strong>
            ) : (
              t(official ? 'ticket.official' : 'ticket.not-official')
            )}
          </Text>
        </div>
        {ticket.clock === null && ticket.attentionAt !== null ? (
          <Summons at={ticket.attentionAt} />
        ) : (
          <Countdown clock={ticket.clock} />
        )}
      </Group>
      <Group gap={6} mt={8}>
        <StatusMenu
          status={ticket.status}
          unanswered={ticket.unanswered}
          needsNote={ticket.gates.some(({ gate, open }) => gate === 'close' && !open)}
          onNote={onNote}
          onChange={(status) => change.mutate({ kind: 'status', status })}
          onEscalate={() => setEscalating(true)}
          onMerge={() => setMerging(true)}
          onSplit={() => setSplitting(true)}
          onHold={() => navigate(holdAddress(`ticket/${ticket.id}`))}
        />
        {ticket.escalation !== null && <Text size="xs">{ticket.escalation.name}</Text>}
        <RiskBadge risk={ticket.risk} />
        {escalating && <EscalateDialog ticket={ticket} onClose={() => setEscalating(false)} onVersion={onVersion} />}
        {merging && (
          <Suspense>
            <MergeDialog ticket={ticket} onClose={() => setMerging(false)} onVersion={onVersion} />
          </Suspense>
        )}
        {splitting && (
          <Suspense>
            <SplitDialog ticket={ticket} onClose={() => setSplitting(false)} onVersion={onVersion} />
          </Suspense>
        )}
        <AssigneeMenu
          assignee={ticket.assignee}
          onChange={(assignee) => change.mutate({ kind: 'assignee', assignee })}
        />
        <SnoozeMenu
          until={ticket.snoozedUntil}
          due={ticket.clock?.dueAt ?? null}
          onChange={(until) => change.mutate({ kind: 'snooze', until })}
        />
        <Tags
          tags={ticket.tags}
          onAdd={(tag) => change.mutate({ kind: 'tags', add: [tag], remove: [] })}
          onRemove={(tag) => change.mutate({ kind: 'tags', add: [], remove: [tag] })}
        />
        {missing.length > 0 && (
          <Text size="xs" c="var(--late)">
            {t('ticket.missing', { what: missing.map((what) => say(`ticket.lacks.${what}`)).join(', ') })}
          </Text>
        )}
        <Group gap="sm" ml="auto">
          <Presence people={people} />
          <RecordSeal ticket={ticket.id} />
        </Group>
      </Group>
    </header>
  );
}
