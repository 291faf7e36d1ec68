import { Button, Group, Text } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../icons/Icon';
import { useLetters } from '../../../keyboard/Shortcuts';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { useMay } from '../../session/me';
import { useDraft } from '../replying/useDrafts';
import panel from '../Ticket.module.css';
import type { Timeline } from '../timeline/merge';
import styles from './Notes.module.css';
import { useAddNote } from './useAddNote';

interface Props {
  ticket: string;
  timeline: Timeline | undefined;
  onVersion: (version: number) => void;
}

/** Internal notes: at another place, in another colour and with other words than anything that reaches a buyer. */
export function NotesPanel({ ticket, timeline, onVersion }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  const box = useRef<HTMLTextAreaElement>(null);
  const drafts = useDraft('note', ticket);
  const text = drafts.draft?.text ?? '';
  const add = useAddNote(ticket, drafts, onVersion);
  const notes = timeline?.entries.filter((entry) => entry.note != null).toReversed() ?? [];
  useLetters({
    n: (event) => {
      event.preventDefault();
      box.current?.focus();
    },
  });

  const submit = () => {
    if (text.trim() !== '' && !add.isPending && drafts.draft !== null) add.mutate(drafts.draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === 'Escape') box.current?.blur();
  };

  return (
    <section className={`${panel.panel} ${styles.notes}`} aria-label={t('note.title')}>
      <h2 className={panel.panelTitle}>
        <Icon name="note" size={16} /> {t('note.title')}
        <Text span size="xs" ml="auto">
          {t('note.never-sent')}
        </Text>
      </h2>
      {may('tickets.note') && (
        <>
          <textarea
            ref={box}
            className={styles.box}
            aria-label={t('note.write')}
            placeholder={t('note.placeholder')}
            value={text}
            readOnly={add.isPending}
            onKeyDown={onKeyDown}
            onChange={(event) =>
              drafts.write({ text: event.currentTarget.value, seen: 0, attempt: drafts.draft?.attempt })
            }
          />
          {add.error && <ProblemAlert error={add.error} onRetry={submit} />}
          <Group justify="flex-end" mt={6}>
            <Button
              size="compact-sm"
              color="yellow.9"
              variant="outline"
              className={styles.add ?? ''}
              loading={add.isPending}
              disabled={text.trim() === ''}
              onClick={submit}
            >
              {t('note.add')}
            </Button>
          </Group>
        </>
      )}
      <ul className={styles.list} aria-label={t('note.list')}>
        {notes.map(({ version, at, by, note }) => (
          <li key={version}>
            <span className={styles.by}>
              {by.displayName} · <time dateTime={at}>{moment.short(at)}</time>
            </span>
            {note?.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
