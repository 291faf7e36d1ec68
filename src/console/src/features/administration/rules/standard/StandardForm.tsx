import { Button, Checkbox, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { askFirst } from '../../../../layout/askFirst';
import { useTranslation } from '../../../../locales/useTranslation';
import { useAccounts } from '../../../../accounts/useAccounts';
import type { NoteRule, NoteStandard } from '../../../../api/types';
import { ChangeFoot } from '../ChangeFoot';
import { StandardWords } from './StandardWords';
import { channelOf, gates, holdsAnyway, isAbout, noteFields } from './terms';
import { useStandardChange } from './useStandard';

interface Props {
  /** Null for a new one. */
  known: NoteRule | null;
  standard: NoteStandard;
  onClose: () => void;
  onGone: () => void;
}

export function StandardForm({ known, standard, onClose, onGone }: Props) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const [gate, setGate] = useState(known?.gate ?? 'close');
  const [channel, setChannel] = useState(known === null ? null : channelOf(known));
  const [enforced, setEnforced] = useState(known?.enforced ?? true);
  const [required, setRequired] = useState<string[]>([...(known?.required ?? [])]);
  const change = useStandardChange(standard, gate, channel);
  const channels = [...new Set(['amazon', ...accounts.map((account) => account.channel)])].sort();
  const taken = known === null && !change.pending && standard.rules.some(isAbout(gate, channel));
  const anyway = holdsAnyway(gate, channel);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const parts = noteFields.filter((part) => required.includes(part));
    change.send({ gate, channel, enforced: enforced || anyway, required: parts }, onClose);
  };
  const remove = () =>
    askFirst({
      title: t('deskRules.remove'),
      children: t('deskRules.standard.remove-sure'),
      labels: { confirm: t('deskRules.remove'), cancel: t('administration.close') },
      closeButtonProps: { 'aria-label': t('administration.close') },
      onConfirm: () => change.send(null, onGone),
    });
  return (
    <form onSubmit={submit} aria-label={t('deskRules.standard.title')}>
      <Stack gap="sm" mt="md" maw={480}>
        {known === null ? (
          <>
            <NativeSelect
              autoFocus
              label={t('deskRules.standard.gate')}
              error={taken && t('deskRules.standard.taken')}
              value={gate}
              data={gates.map((value) => ({ value, label: t(`deskRules.standard.gates.${value}`) }))}
              onChange={({ currentTarget }) => setGate(gates.find((one) => one === currentTarget.value) ?? gate)}
            />
            <NativeSelect
              label={t('deskRules.standard.channel')}
              description={t('deskRules.standard.precedence')}
              value={channel ?? ''}
              data={[
                { value: '', label: t('deskRules.standard.every') },
                ...channels.map((value) => ({ value, label: value })),
              ]}
              onChange={({ currentTarget }) => setChannel(currentTarget.value === '' ? null : currentTarget.value)}
            />
          </>
        ) : (
          <StandardWords rule={known} />
        )}
        {anyway ? (
          <Text size="sm">{t('deskRules.standard.anyway')}</Text>
        ) : (
          <Switch
            autoFocus={known !== null}
            label={t('deskRules.standard.enforced')}
            description={t('deskRules.standard.enforced-means')}
            checked={enforced}
            onChange={({ currentTarget }) => setEnforced(currentTarget.checked)}
          />
        )}
        <Checkbox.Group label={t('deskRules.standard.required')} value={required} onChange={setRequired}>
          {noteFields.map((part, index) => (
            <Checkbox
              key={part}
              mt={6}
              value={part}
              autoFocus={index === 0 && known !== null && anyway}
              label={t(`deskRules.standard.parts.${part}`)}
            />
          ))}
        </Checkbox.Group>
        <ChangeFoot
          change={change}
          told={false}
          disabled={taken}
          onClose={onClose}
          onTheirs={onClose}
          more={
            known !== null && (
              <Button variant="default" onClick={remove}>
                {t('deskRules.remove')}
              </Button>
            )
          }
        >
          {(theirs) => (theirs === null ? t('deskRules.meanwhile.removed') : <StandardWords rule={theirs} />)}
        </ChangeFoot>
      </Stack>
    </form>
  );
}
