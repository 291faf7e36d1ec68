import { Fieldset, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from '../../locales/useTranslation';
import type { OutgoingDraft } from './draft';
import { ServerFields } from './ServerFields';

interface Props {
  value: OutgoingDraft;
  kept: boolean;
  /** From which the account may send. */
  addresses: readonly string[];
  onChange: (value: OutgoingDraft) => void;
}

export function OutgoingFields({ value, kept, addresses, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('connections.outgoing')} mt="sm">
      <ServerFields value={value} kept={kept} onChange={onChange} />
      <Group grow align="flex-end">
        <NativeSelect
          label={t('connections.sender')}
          value={value.sender}
          data={[...addresses]}
          onChange={(event) => onChange({ ...value, sender: event.currentTarget.value })}
        />
        <TextInput
          label={t('connections.sent-folder')}
          value={value.sentFolder}
          onChange={(event) => onChange({ ...value, sentFolder: event.currentTarget.value })}
        />
        <NumberInput
          label={t('connections.undo')}
          min={0}
          max={120}
          value={value.undoSeconds}
          onChange={(seconds) => onChange({ ...value, undoSeconds: Number(seconds) })}
        />
      </Group>
    </Fieldset>
  );
}
