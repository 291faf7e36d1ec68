import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Ticket } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { CandidateLabel } from './CandidateLabel';
import { PreviewText } from './PreviewText';
import { useCandidates } from './useCandidates';
import { useMerge, usePreview } from './useMerging';

interface Props {
  ticket: Ticket;
  onClose: () => void;
  onVersion: (version: number) => void;
}

/** Choose which ticket goes on in this one, and see what will happen before it does. */
export function MergeDialog({ ticket, onClose, onVersion }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words, 250);
  const [other, setOther] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const candidates = useCandidates(ticket, settled);
  const chosen = candidates.some(({ id }) => id === other) ? other : null;
  const preview = usePreview(ticket.id, chosen);
  const merge = useMerge(ticket.id, (version) => {
    onVersion(version);
    onClose();
  });
  const needsReason = preview.data?.needsReason === true;
  const possible = preview.data?.problem === null && (!needsReason || reason.trim() !== '');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('merge.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('merge.cancel') }}
    >
      <TextInput
        label={t('merge.search')}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Radio.Group mt="sm" label={t('merge.which')} value={chosen ?? ''} onChange={setOther}>
        <Stack gap={8} mt={6}>
          {candidates.map((candidate) => (
            <Radio key={candidate.id} value={candidate.id} label={<CandidateLabel candidate={candidate} />} />
          ))}
        </Stack>
      </Radio.Group>
      {candidates.length === 0 && (
        <Text size="sm" className="soft" mt="xs">
          {t('merge.none')}
        </Text>
      )}
      {preview.error && <ProblemAlert error={preview.error} />}
      {preview.data && <PreviewText preview={preview.data} />}
      {needsReason && preview.data?.problem === null && (
        <TextInput
          mt="sm"
          label={t('merge.reason')}
          description={t('merge.reason-means')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {merge.error && <ProblemAlert error={merge.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('merge.cancel')}
        </Button>
        <Button
          loading={merge.isPending}
          disabled={!possible}
          onClick={() => chosen !== null && merge.mutate({ other: chosen, reason: needsReason ? reason.trim() : '' })}
        >
          {t('merge.decide')}
        </Button>
      </Group>
    </Modal>
  );
}
