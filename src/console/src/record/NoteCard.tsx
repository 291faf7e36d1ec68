import type { Entry, NoteEntry } from '../api/types';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { CardHead } from './CardHead';
import { NoteBody } from './NoteBody';
import styles from './Record.module.css';

/** An internal note in the timeline. It looks unlike anything a buyer could have received. */
export function NoteCard({ entry, note, here }: { entry: Entry; note: NoteEntry; here: string | null }) {
  const { t } = useTranslation();
  const who = entry.by.displayName;
  return (
    <article className={`${styles.card} ${styles.note}`} aria-label={t('timeline.note-from', { who })}>
      <CardHead
        entry={entry}
        who={who}
        what={
          <span className={styles.noteLabel}>
            <Icon name="note" size={14} /> {t('note.label')}
          </span>
        }
        here={here}
      />
      <div className={styles.text}>
        <NoteBody note={note} erased={entry.erased === true} />
      </div>
    </article>
  );
}
