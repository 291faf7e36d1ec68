import { Button, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../api/types';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useSuspensionOf } from '../../suspension/useSuspensions';
import { StakeFields, type AtStake } from './StakeFields';
import { useMacro, useMacros, useRendering, useUseMacro, type Filled } from './useMacros';

const blank: Filled = { macro: '', variables: {}, gaps: {} };
const refund: AtStake = { stake: 'refund', statement: '' };

/** Chooses an approved macro, fills it and sends exactly what the server makes of it. */
export function MacroPicker({ ticket, seen }: { ticket: Ticket; seen: number }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const [filled, setFilled] = useState(blank);
  const [atStake, setAtStake] = useState(refund);
  const suspension = useSuspensionOf(ticket.account);
  const macros = useMacros(ticket.channel, opened).data ?? [];
  const usable = suspension ? macros.filter((macro) => macro.purpose === 'neutral') : macros;
  const text = useMacro(filled.macro || null).data;
  const variables = text?.variables ?? [];
  const complete = text != null && variables.every(({ name }) => (filled.variables[name] ?? '').trim() !== '');
  const rendering = useRendering(filled, complete);
  const done = () => {
    setFilled(blank);
    setAtStake(refund);
    close();
  };
  const use = useUseMacro(ticket, seen, suspension?.id, done);

  return (
    <>
      <Button size="compact-md" variant="default" onClick={open}>
        {t('macro.choose')}
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
            data={usable.map(({ id, name, locale }) => ({ value: id, label: `${name} (${locale})` }))}
            value={filled.macro || null}
            onChange={(macro) => {
              use.reset();
              setFilled({ macro: macro ?? '', variables: ticket.orderId ? { orderId: ticket.orderId } : {}, gaps: {} });
            }}
          />
          {variables.map(({ name, type }) => (
            <TextInput
              key={name}
              label={name}
              description={t(`macro.type.${type}`)}
              value={filled.variables[name] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setFilled({ ...filled, variables: { ...filled.variables, [name]: value } })
              }
            />
          ))}
          {text?.segments.map(({ gap, text: own }) =>
            gap == null ? null : (
              <Textarea
                key={gap}
                label={t('macro.gap', { name: gap })}
                autosize
                value={filled.gaps[gap] ?? own}
                onChange={({ currentTarget: { value } }) =>
                  setFilled({ ...filled, gaps: { ...filled.gaps, [gap]: value } })
                }
              />
            ),
          )}
          {rendering.error && <ProblemAlert error={rendering.error} />}
          {rendering.data && (
            <Text size="sm" component="blockquote" aria-label={t('macro.preview')} style={{ whiteSpace: 'pre-wrap' }}>
              {rendering.data.text}
            </Text>
          )}
          {suspension && <StakeFields value={atStake} onChange={setAtStake} />}
          {use.error && <ProblemAlert error={use.error} />}
          <Button
            disabled={rendering.data === undefined}
            loading={use.isPending}
            onClick={() => use.mutate({ filled: trimmed(filled, variables), ...atStake })}
          >
            {t(suspension ? 'macro.ask' : 'macro.send')}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}

/** Only what the macro knows goes to the server, which refuses anything else. */
function trimmed(filled: Filled, variables: readonly { name: string }[]): Filled {
  return {
    ...filled,
    variables: Object.fromEntries(variables.map(({ name }) => [name, (filled.variables[name] ?? '').trim()])),
  };
}
