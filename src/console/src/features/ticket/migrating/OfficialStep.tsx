import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { MacroChoice, Money, Ticket } from '../../../api/types';
import { languageName } from '../../../locales/languageName';
import { useTranslation } from '../../../locales/useTranslation';
import { MacroFields } from '../macros/MacroFields';
import { wordsOf } from '../../../macros/wordsOf';
import { useFilling } from '../macros/useFilling';
import { useKnown } from '../macros/useKnown';
import { useMacros } from '../macros/useMacros';

interface Props {
  ticket: Ticket;
  purpose: 'returnToAmazon' | 'resolutionSummary';
  agreed?: Money | null;
  busy: boolean;
  onSend: (seen: number, macro: MacroChoice, summary: string) => void;
}

/** An official message of a migration: one of the approved macros for it, sent as it was read in the preview. */
export function OfficialStep({ ticket, purpose, agreed, busy, onSend }: Props) {
  const { t, language } = useTranslation();
  const macros = (useMacros(ticket.channel).data ?? []).filter((macro) => macro.purpose === purpose);
  const [chosen, setChosen] = useState<string | null>(null);
  const macro = chosen ?? macros[0]?.id;
  const filling = useFilling(macro, {
    ...useKnown(ticket),
    amount: agreed ? `${agreed.amount.toFixed(2)} ${agreed.currency}` : '',
  });
  const [summary, setSummary] = useState('');
  // What the conversation gains while the message is made has to be read before it goes, as with any reply.
  const [seen, setSeen] = useState(ticket.version);
  const moved = ticket.conversationVersion > seen;
  if (macros.length === 0)
    return (
      <Text size="xs" c="var(--late)">
        {t('migration.no-macro')}
      </Text>
    );
  return (
    <Stack gap={6} mt={8}>
      <NativeSelect
        size="xs"
        label={t(`migration.message.${purpose}`)}
        value={macro}
        data={macros.map(({ id, name, locale }) => ({
          value: id,
          label: `${wordsOf(name)} (${languageName(locale, language)})`,
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <MacroFields filling={filling} size="xs" />
      {purpose === 'resolutionSummary' && (
        <Textarea
          size="xs"
          autosize
          label={t('migration.summary')}
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
      )}
      {moved && (
        <Text size="xs" c="var(--late)">
          {t('migration.moved')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => setSeen(ticket.version)}>
            {t('migration.read')}
          </Button>
        </Text>
      )}
      <Button
        size="compact-sm"
        loading={busy}
        disabled={moved || filling.preview === undefined || (purpose === 'resolutionSummary' && summary.trim() === '')}
        onClick={() => onSend(seen, filling.choice, summary)}
      >
        {t('migration.send')}
      </Button>
    </Stack>
  );
}
