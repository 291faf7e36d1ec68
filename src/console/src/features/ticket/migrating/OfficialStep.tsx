import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MacroChoice, Money, Ticket } from '../../../api/types';
import { useMacro, useMacros } from './useMacros';

interface Props {
  ticket: Ticket;
  purpose: 'returnToAmazon' | 'resolutionSummary';
  agreed?: Money | null;
  busy: boolean;
  onSend: (macro: MacroChoice, summary: string) => void;
}

/** An official message of a migration: one of the approved macros for it, with its values and its gaps. */
export function OfficialStep({ ticket, purpose, agreed, busy, onSend }: Props) {
  const { t } = useTranslation();
  const macros = useMacros(purpose);
  const [chosen, setChosen] = useState<string | null>(null);
  const macro = useMacro(chosen ?? macros[0]?.id);
  const [values, setValues] = useState<Record<string, string>>({});
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [summary, setSummary] = useState('');
  if (macros.length === 0)
    return (
      <Text size="xs" c="var(--late)">
        {t('migration.no-macro')}
      </Text>
    );
  const known: Record<string, string> = {
    orderId: ticket.orderId ?? '',
    amount: agreed ? `${agreed.amount.toFixed(2)} ${agreed.currency}` : '',
  };
  const variables = Object.fromEntries(
    (macro?.variables ?? []).map(({ name }) => [name, values[name] ?? known[name] ?? '']),
  );
  return (
    <Stack gap={6} mt={8}>
      <NativeSelect
        size="xs"
        label={t(`migration.message.${purpose}`)}
        value={macro?.id ?? ''}
        data={macros.map(({ id, name, locale }) => ({ value: id, label: `${name} (${locale})` }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {Object.entries(variables).map(([name, value]) => (
        <TextInput
          key={name}
          size="xs"
          label={name}
          value={value}
          onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
        />
      ))}
      {(macro?.segments ?? []).map(({ text, gap }) =>
        gap == null ? null : (
          <Textarea
            key={gap}
            size="xs"
            autosize
            label={gap}
            value={gaps[gap] ?? text}
            onChange={(event) => setGaps({ ...gaps, [gap]: event.currentTarget.value })}
          />
        ),
      )}
      {purpose === 'resolutionSummary' && (
        <Textarea
          size="xs"
          autosize
          label={t('migration.summary')}
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
      )}
      <Button
        size="compact-sm"
        loading={busy}
        disabled={macro === undefined || (purpose === 'resolutionSummary' && summary.trim() === '')}
        onClick={() => macro && onSend({ id: macro.id, variables, gaps }, summary)}
      >
        {t('migration.send')}
      </Button>
    </Stack>
  );
}
