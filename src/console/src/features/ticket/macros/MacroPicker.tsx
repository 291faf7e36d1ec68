import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../api/types';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useSuspensionOf } from '../../../suspensions/useSuspensions';
import { MacroFields } from './MacroFields';
import { StakeFields, type AtStake } from './StakeFields';
import { useAnswerWithMacro } from './useAnswerWithMacro';
import { useFilling } from './useFilling';
import { useMacros } from './useMacros';

const refund: AtStake = { stake: 'refund', statement: '' };

/**
 * Chooses an approved macro, fills it and sends exactly what the server makes of it. What arrives while the dialog covers the conversation
 * has not been seen: the version that goes along is that of its opening.
 */
export function MacroPicker({ ticket, version }: { ticket: Ticket; version: number }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const [macro, setMacro] = useState<string | null>(null);
  const [seen, setSeen] = useState(version);
  const [atStake, setAtStake] = useState(refund);
  const suspension = useSuspensionOf(ticket);
  const macros = useMacros(ticket.channel, opened);
  const usable = suspension ? macros.filter(({ purpose }) => purpose === 'neutral') : macros;
  const filling = useFilling(macro ?? undefined, { orderId: ticket.orderId ?? '' });
  const answer = useAnswerWithMacro(ticket, seen, suspension?.id);
  const choose = (next: string | null) => {
    answer.reset();
    filling.clear();
    setMacro(next);
  };
  const done = () => {
    choose(null);
    setAtStake(refund);
    close();
  };

  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        onClick={() => {
          setSeen(version);
          answer.reset();
          open();
        }}
      >
        {t(suspension ? 'held.ask' : 'macro.choose')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('macro.title')}
        closeButtonProps={{ 'aria-label': t('macro.close') }}
      >
        <Stack gap="xs">
          {suspension && <Text size="sm">{t('macro.suspended')}</Text>}
          <Select
            label={t('macro.which')}
            searchable
            allowDeselect={false}
            data={usable.map(({ id, name, locale }) => ({ value: id, label: `${name} (${locale})` }))}
            value={macro}
            onChange={choose}
          />
          <MacroFields filling={filling} size="sm" />
          {suspension && <StakeFields value={atStake} onChange={setAtStake} />}
          {answer.error && <ProblemAlert error={answer.error} />}
          <Button
            disabled={filling.preview === undefined}
            loading={answer.isPending}
            onClick={() => answer.mutate({ macro: filling.choice, ...atStake }, { onSuccess: done })}
          >
            {t(suspension ? 'macro.ask' : 'macro.send')}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
