import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MacroRequest } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import { MacroEditor } from './MacroEditor';
import { useMacroStep } from './useLibrary';

const purposes = [
  'standard',
  'neutral',
  'returnToAmazon',
  'resolutionSummary',
  'continueInBsm',
  'video',
] as const satisfies readonly MacroRequest['purpose'][];
const locales = ['en', 'it', 'fr', 'de', 'es'];

interface Props {
  onMade: (macro: string) => void;
  onClose: () => void;
}

export function NewMacro({ onMade, onClose }: Props) {
  const { t } = useTranslation();
  const step = useMacroStep();
  const [name, setName] = useState('');
  const [locale, setLocale] = useState('en');
  const [purpose, setPurpose] = useState<MacroRequest['purpose']>('standard');
  return (
    <Stack gap="sm" mb="md" component="section" aria-label={t('macros.new')}>
      <Group align="end">
        <TextInput
          label={t('macros.name')}
          description={t('macros.name-means')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={t('macros.locale')}
          value={locale}
          data={locales}
          onChange={({ currentTarget }) => setLocale(currentTarget.value)}
        />
        <NativeSelect
          label={t('macros.purpose')}
          value={purpose}
          data={purposes.map((value) => ({ value, label: t(`macro.purpose.${value}`) }))}
          onChange={({ currentTarget }) =>
            setPurpose(purposes.find((one) => one === currentTarget.value) ?? 'standard')
          }
        />
      </Group>
      <MacroEditor
        known={null}
        busy={step.isPending}
        error={step.error}
        incomplete={name.trim() === ''}
        onSave={(text) =>
          step.mutate(
            { do: 'create', body: { name: name.trim(), locale, purpose, text, channel: null } },
            { onSuccess: (macro) => macro !== null && onMade(macro) },
          )
        }
        onClose={onClose}
      />
    </Stack>
  );
}
