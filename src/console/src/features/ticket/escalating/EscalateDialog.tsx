import { Button, Group, Modal, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { useTeams } from '../../../people/useTeams';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { HandOffSummary } from './HandOffSummary';
import { useEscalate } from './useEscalate';

interface Props {
  ticket: Ticket;
  onClose: () => void;
  onVersion: (version: number) => void;
}

/** Choose who takes over, and see what they will read. */
export function EscalateDialog({ ticket, onClose, onVersion }: Props) {
  const { t } = useTranslation();
  const teams = useTeams().filter(({ team }) => team !== ticket.team);
  const [chosen, setChosen] = useState<string | null>(null);
  const team = chosen ?? teams[0]?.team;
  const escalate = useEscalate(ticket.id, (version) => {
    onVersion(version);
    onClose();
  });
  const closed = ticket.gates.find(({ gate }) => gate === 'escalate')?.open === false;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('escalate.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('escalate.cancel') }}
    >
      <NativeSelect
        label={t('escalate.team')}
        value={team ?? ''}
        data={teams.map(({ team: value, name }) => ({ value, label: name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Text size="sm" mt={8} c={closed ? 'var(--late)' : 'var(--text-soft)'}>
        {closed ? t('escalate.needs-note') : t('escalate.clocks-go-on')}
      </Text>
      <HandOffSummary ticket={ticket.id} />
      {escalate.error && <ProblemAlert error={escalate.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('escalate.cancel')}
        </Button>
        <Button
          loading={escalate.isPending}
          disabled={team === undefined || closed}
          onClick={() => team !== undefined && escalate.mutate(team)}
        >
          {t('escalate.decide')}
        </Button>
      </Group>
    </Modal>
  );
}
