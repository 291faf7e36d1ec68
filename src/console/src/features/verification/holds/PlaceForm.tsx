import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { streamOf } from '../subject';
import { SubjectField, useFound, useSubject } from '../SubjectField';
import { usePlace } from './useHolds';

interface Props {
  /** What is filled in. */
  about: string;
  holds: readonly string[];
}

export function PlaceForm({ about, holds }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState({ text: about, account: '' });
  const [everything, setEverything] = useState(false);
  const [reason, setReason] = useState('');
  const subject = useSubject(asked);
  const found = useFound(subject);
  const place = usePlace();
  const stream = everything ? '*' : subject === null ? null : streamOf(subject);
  const isHeld = stream !== null && holds.includes(stream);
  const isMissing = !everything && subject?.kind === 'ticket' && found?.exists !== true;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (stream !== null)
      place.mutate(
        { stream, reason: reason.trim() },
        {
          onSuccess: () => {
            setAsked({ text: '', account: '' });
            setEverything(false);
            setReason('');
          },
        },
      );
  };
  return (
    <form onSubmit={submit} aria-label={t('keeping.hold.place')}>
      <Stack gap="sm" mt="md" maw={560}>
        <SubjectField asked={asked} onChange={setAsked} disabled={everything} />
        <Checkbox
          label={t('keeping.hold.everything')}
          checked={everything}
          onChange={({ currentTarget }) => setEverything(currentTarget.checked)}
        />
        <Textarea
          label={t('keeping.hold.reason')}
          value={reason}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {isHeld && <Text size="sm">{t('keeping.hold.already')}</Text>}
        {place.error && <ProblemAlert error={place.error} />}
        {place.isSuccess && asked.text === '' && (
          <Text size="sm" role="status" c="var(--calm)">
            {t('keeping.hold.placed')}
          </Text>
        )}
        <Group>
          <Button
            type="submit"
            loading={place.isPending}
            disabled={stream === null || isHeld || isMissing || reason.trim() === ''}
          >
            {t('keeping.hold.place')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
