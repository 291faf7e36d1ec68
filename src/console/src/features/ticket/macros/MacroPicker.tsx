import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Ticket } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { MacroFields } from './MacroFields';
import { MacroList } from './MacroList';
import { StakeFields, type AtStake } from './StakeFields';
import { useAnswerWithMacro } from './useAnswerWithMacro';
import { useFilling } from './useFilling';
import { useKnown } from './useKnown';

interface Props {
  ticket: Ticket;
  version: number;
  suspension: string;
}

const refund: AtStake = { stake: 'refund', statement: '' };

/**
 * While the account is suspended: chooses a neutral macro, fills it and asks compliance to let go exactly what the server makes of
 * it. What arrives while the dialog covers the conversation has not been seen: the version that goes along is that of its opening.
 */
export function MacroPicker({ ticket, version, suspension }: Props) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const [macro, setMacro] = useState<string | null>(null);
  const [seen, setSeen] = useState(version);
  const [atStake, setAtStake] = useState(refund);
  const known = useKnown(ticket);
  const filling = useFilling(macro ?? undefined, known);
  const answer = useAnswerWithMacro(ticket, seen, suspension);
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
        {t('held.ask')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t('macro.title')}
        closeButtonProps={{ 'aria-label': t('macro.close') }}
      >
        <Stack gap="xs">
          <Text size="sm">{t('macro.suspended')}</Text>
          {macro === null ? (
            <MacroList ticket={ticket} known={known} neutralOnly onChoose={choose} onClose={close} />
          ) : (
            <>
              <Button size="compact-xs" variant="default" style={{ alignSelf: 'start' }} onClick={() => choose(null)}>
                {t('macro.other')}
              </Button>
              <MacroFields filling={filling} size="sm" />
              <StakeFields value={atStake} onChange={setAtStake} />
            </>
          )}
          {answer.error && <ProblemAlert error={answer.error} />}
          <Button
            disabled={filling.preview === undefined}
            loading={answer.isPending}
            onClick={() => answer.mutate({ macro: filling.choice, ...atStake }, { onSuccess: done })}
          >
            {t('macro.ask')}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
