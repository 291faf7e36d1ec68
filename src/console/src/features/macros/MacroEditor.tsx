import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MacroText } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { segmentsOf, variablesIn, written } from './macroText';

type VariableType = NonNullable<MacroText['variables']>[number]['type'];

const types = [
  'text',
  'orderId',
  'asin',
  'tracking',
  'amount',
  'date',
  'number',
] as const satisfies readonly VariableType[];

interface Props {
  /** The version it goes on from. */
  known: MacroText | null;
  busy: boolean;
  error: Error | null;
  incomplete?: boolean;
  onSave: (text: MacroText) => void;
  onClose: () => void;
}

/** Words, with the values they ask for and the stretches that stay open. */
export function MacroEditor({ known, busy, error, incomplete = false, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(known?.title ?? '');
  const [text, setText] = useState(() => (known === null ? '' : written(known)));
  const [chosen, setChosen] = useState<Record<string, VariableType>>(() =>
    Object.fromEntries((known?.variables ?? []).map(({ name, type }) => [name, type])),
  );
  const typeOf = (name: string) => chosen[name] ?? types.find((type) => type === name) ?? 'text';
  const variables = variablesIn(text).map((name) => ({ name, type: typeOf(name) }));
  return (
    <Stack gap="sm">
      <TextInput
        label={t('macros.text-title')}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Textarea
        label={t('macros.text')}
        description={t('macros.text-means')}
        autosize
        minRows={5}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {variables.length > 0 && (
        <Group gap="sm">
          {variables.map(({ name, type }) => (
            <NativeSelect
              key={name}
              size="xs"
              label={t('macros.type-of', { name })}
              value={type}
              data={types.map((value) => ({ value, label: t(`macro.type.${value}`) }))}
              onChange={({ currentTarget }) =>
                setChosen({ ...chosen, [name]: types.find((one) => one === currentTarget.value) ?? 'text' })
              }
            />
          ))}
        </Group>
      )}
      {error && <ProblemAlert error={error} />}
      <Group>
        <Button
          loading={busy}
          disabled={incomplete || title.trim() === '' || text.trim() === ''}
          onClick={() => onSave({ title: title.trim(), segments: segmentsOf(text), variables })}
        >
          {t('macros.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('macros.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
