import type { AcidLetter } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { useWords } from '../locales/useWords';
import styles from './Note.module.css';

/** The four letters of the test: lit when the note has them, else with the reason why not. */
export function AcidLetters({ letters }: { letters: readonly AcidLetter[] }) {
  const { t } = useTranslation();
  const { say } = useWords();
  return (
    <ul className={styles.acid} aria-label={t('note.acid.title')}>
      {letters.map(({ letter, passes, reason }) => {
        const name = say(`note.acid.${letter}`);
        const means = passes ? t('note.acid.has', { name }) : say(`note.acid.reason.${reason ?? ''}`);
        return (
          <li key={letter} data-lit={passes} title={`${name}: ${means}`} aria-label={`${name}: ${means}`}>
            {letter.charAt(0).toUpperCase()}
          </li>
        );
      })}
    </ul>
  );
}
