import type { NoteEntry } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import { AcidLetters } from './AcidLetters';
import styles from './Note.module.css';

/** A note as it is read: its prose first, then what it is worth and what it holds. */
export function NoteBody({ note, erased }: { note: NoteEntry; erased: boolean }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const parts = ['actionTaken', 'nextStep', 'decisionPath'] as const;
  return (
    <div className={note.correctedBy === null ? undefined : styles.corrected}>
      {note.correctedBy !== null && <em>{t('note.corrected')} </em>}
      {erased ? t('timeline.erased') : note.text}
      {parts.map((part) =>
        note[part] === null ? null : (
          <div key={part}>
            <span className={styles.label}>{t(`note.${part}`)}:</span> {note[part]}
          </div>
        ),
      )}
      {note.evidence.map(({ kind, carrier, number, status, id, amount, time, label }, index) => (
        <div key={index} className="numbers">
          <span className={styles.label}>
            {kind === 'attachment' ? t('attachment.title') : t(`note.kind.${kind}`)}:
          </span>{' '}
          {[
            carrier,
            number,
            status,
            id,
            amount && `${amount.amount} ${amount.currency}`,
            time && moment.short(time),
            label,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
      {(note.risk !== null || note.policy !== null) && (
        <div>
          {note.risk !== null && <strong>{t(`note.rating.${note.risk}`)}</strong>} {note.policy}
        </div>
      )}
      {note.acid && <AcidLetters letters={note.acid} />}
    </div>
  );
}
