import { Fieldset, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '../../locales/useTranslation';
import type { IncomingDraft } from './draft';
import { ServerFields } from './ServerFields';

interface Props {
  value: IncomingDraft;
  kept: boolean;
  onChange: (value: IncomingDraft) => void;
}

const choices = ['leave', 'markSeen', 'move'] as const;

export function IncomingFields({ value, kept, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('connections.incoming')} mt="sm">
      <ServerFields value={value} kept={kept} onChange={onChange} />
      <Group grow align="flex-end">
        <TextInput
          label={t('connections.folder')}
          value={value.folder}
          onChange={(event) => onChange({ ...value, folder: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('connections.afterwards')}
          value={value.afterwards}
          data={choices.map((choice) => ({ value: choice, label: t(`connections.${choice}`) }))}
          onChange={(event) =>
            onChange({ ...value, afterwards: event.currentTarget.value as IncomingDraft['afterwards'] })
          }
        />
        {value.afterwards === 'move' && (
          <TextInput
            label={t('connections.move-to')}
            value={value.moveTo}
            onChange={(event) => onChange({ ...value, moveTo: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('connections.reads-sent')}
          value={value.sentFolder}
          onChange={(event) => onChange({ ...value, sentFolder: event.currentTarget.value })}
        />
      </Group>
    </Fieldset>
  );
}
