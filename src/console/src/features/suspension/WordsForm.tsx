import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../locales/useTranslation';

interface Props {
  label: string;
  /** A second, shorter field before the words, where there is one. */
  about?: string;
  send: string;
  busy: boolean;
  onSend: (words: string, about: string) => void;
}

/** Some words that are put into the record. */
export function WordsForm({ label, about, send, busy, onSend }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [subject, setSubject] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSend(words.trim(), subject.trim());
    setWords('');
    setSubject('');
  };
  return (
    <form onSubmit={submit} aria-label={send || t('administration.save')}>
      <Stack gap="xs" maw={560} mt="sm">
        {about !== undefined && (
          <TextInput label={about} value={subject} onChange={({ currentTarget }) => setSubject(currentTarget.value)} />
        )}
        <Textarea
          label={label}
          autosize
          minRows={2}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={busy}
            disabled={words.trim() === '' || (about !== undefined && subject.trim() === '')}
          >
            {send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
