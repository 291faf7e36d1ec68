import { Button, Group, Text } from '@mantine/core';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { Icon } from '../../../icons/Icon';
import panel from '../../../layout/Panel.module.css';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { AcidLetters } from '../../../record/AcidLetters';
import { NoteBody } from '../../../record/NoteBody';
import { useMoment } from '../../../time/useMoment';
import { useDraft } from '../drafting/useDrafts';
import type { Timeline } from '../timeline/merge';
import { NoteFields } from './NoteFields';
import { isHalf, parse, print, type NoteForm } from './noteForm';
import styles from './Notes.module.css';
import { useAddNote } from './useAddNote';
import { useAssessment } from './useAssessment';

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  ticket: string;
  timeline: Timeline | undefined;
  onVersion: (version: number) => void;
}

/** Internal notes: at another place, in another colour and with other words than anything that reaches a buyer. */
export function NotesPanel({ box, ticket, timeline, onVersion }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  const drafts = useDraft('note', ticket);
  const form = parse(drafts.draft?.text ?? '');
  const change = (next: NoteForm) => drafts.write({ text: print(next), seen: 0, attempt: drafts.draft?.attempt });
  const [structured, setStructured] = useState(false);
  const open = structured || print({ ...form, text: '' }) !== '';
  const assessment = useAssessment(ticket, print(form));
  const add = useAddNote(ticket, drafts, (version) => {
    setStructured(false);
    onVersion(version);
  });
  const halves = form.evidence.filter(isHalf).length > 0;
  const notes = timeline?.entries.filter((entry) => entry.note != null).toReversed() ?? [];

  const submit = () => {
    if (form.text.trim() !== '' && !halves && !add.isPending && drafts.draft !== null) add.mutate(drafts.draft);
  };
  /** Other keys than the composer's: whoever is in the wrong one of the two sends nothing by habit. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') box.current?.blur();
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };

  return (
    <section className={`${panel.panel} ${styles.notes}`} aria-label={t('note.title')} onKeyDown={onKeyDown}>
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
            value={form.text}
            readOnly={add.isPending}
            onChange={(event) => change({ ...form, text: event.currentTarget.value })}
          />
          {/* The letters stay in sight while the fields below them are filled. */}
          {assessment && print(form) !== '' && (
            <div className={styles.letters}>
              <AcidLetters letters={assessment.acid} />
            </div>
          )}
          {open && <NoteFields form={form} acid={assessment?.acid ?? null} onChange={change} />}
          {add.error && <ProblemAlert error={add.error} onRetry={submit} />}
          <Group justify="space-between" gap="xs" mt={6} wrap="nowrap">
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-expanded={open}
              onClick={() => setStructured(!open)}
            >
              {t('note.structured')}
            </Button>
            <Button
              size="compact-sm"
              color="yellow.9"
              variant="outline"
              className={styles.add ?? ''}
              loading={add.isPending}
              disabled={form.text.trim() === '' || halves}
              onClick={submit}
            >
              {t('note.add')}
            </Button>
          </Group>
        </>
      )}
      <ul className={styles.list} aria-label={t('note.list')}>
        {notes.map(({ version, at, by, note, erased }) => (
          <li key={version}>
            <span className={styles.by}>
              {by.displayName} · <time dateTime={at}>{moment.short(at)}</time>
            </span>
            {note && <NoteBody note={note} erased={erased === true} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
