import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { askFirst } from '../../../../layout/askFirst';
import { useTranslation } from '../../../../locales/useTranslation';
import type { Wording, WordingRule } from '../../../../api/types';
import { ChangeFoot } from '../ChangeFoot';
import { codeOf } from '../codeOf';
import { refusedField } from '../refusedField';
import { PhraseHelp } from './PhraseHelp';
import { RuleWords } from './RuleWords';
import { useRuleChange } from './useWording';

const prefix = 'tenant.';
const fields = ['code', 'phrase', 'message'] as const;

interface Props {
  /** Null for a new one. */
  known: WordingRule | null;
  wording: Wording;
  onClose: () => void;
  onGone: () => void;
}

export function RuleForm({ known, wording, onClose, onGone }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [phrase, setPhrase] = useState(known?.phrase ?? '');
  const [severity, setSeverity] = useState(known?.severity ?? 'block');
  const [message, setMessage] = useState(known?.message ?? '');
  const code = known?.code ?? `${prefix}${codeOf(name)}`;
  const change = useRuleChange(wording, code);
  const refused = fields.find((field) => field === refusedField(change.error));
  const fault = (field: (typeof fields)[number]) => refused === field && t(`deskRules.wording.invalid.${field}`);
  const taken = known === null && !change.pending && wording.rules.some((rule) => rule.code === code);
  const incomplete = code === prefix || phrase.trim() === '' || message.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.send({ code, phrase: phrase.trim(), severity, message: message.trim() }, onClose);
  };
  const remove = () =>
    askFirst({
      title: t('deskRules.remove'),
      children: t('deskRules.wording.remove-sure', { code }),
      labels: { confirm: t('deskRules.remove'), cancel: t('administration.close') },
      closeButtonProps: { 'aria-label': t('administration.close') },
      onConfirm: () => change.send(null, onGone),
    });
  return (
    <form onSubmit={submit} aria-label={known?.code ?? t('deskRules.wording.add')}>
      <Stack gap="sm" mt="md" maw={560}>
        {known === null && (
          <TextInput
            autoFocus
            label={t('deskRules.wording.name')}
            description={t('deskRules.wording.name-means', { code })}
            error={taken ? t('deskRules.wording.taken') : fault('code')}
            value={name}
            maxLength={80}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
        <TextInput
          autoFocus={known !== null}
          label={t('deskRules.wording.phrase')}
          error={fault('phrase')}
          value={phrase}
          maxLength={500}
          spellCheck={false}
          onChange={({ currentTarget }) => setPhrase(currentTarget.value)}
        />
        <PhraseHelp />
        <NativeSelect
          label={t('deskRules.wording.then')}
          value={severity}
          data={(['block', 'warn'] as const).map((value) => ({ value, label: t(`deskRules.wording.does.${value}`) }))}
          onChange={({ currentTarget }) => setSeverity(currentTarget.value === 'warn' ? 'warn' : 'block')}
        />
        <Textarea
          label={t('deskRules.wording.message')}
          description={t('deskRules.wording.message-means')}
          error={fault('message')}
          value={message}
          maxLength={500}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setMessage(currentTarget.value)}
        />
        <ChangeFoot
          change={change}
          told={refused !== undefined}
          disabled={incomplete || taken}
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
          {(theirs) => (theirs === null ? t('deskRules.meanwhile.removed') : <RuleWords rule={theirs} />)}
        </ChangeFoot>
      </Stack>
    </form>
  );
}
