import { Stack } from '@mantine/core';
import { type ReactNode } from 'react';
import type { AcidLetter } from '../../../api/types';
import { useWords } from '../../../locales/useWords';
import styles from './Notes.module.css';

interface Props {
  letter: AcidLetter['letter'];
  /** Null until the note was looked at. */
  acid: readonly AcidLetter[] | null;
  children?: ReactNode;
}

/** The fields that satisfy one letter of the test, under that letter and what it still lacks. */
export function LetterBlock({ letter, acid, children }: Props) {
  const { say } = useWords();
  const found = acid?.find((one) => one.letter === letter);
  const name = say(`note.acid.${letter}`);
  return (
    <div role="group" aria-label={name} className={styles.block}>
      <p className={styles.blockTitle}>
        <span className={styles.letter} data-lit={found?.passes === true} aria-hidden>
          {letter.charAt(0).toUpperCase()}
        </span>
        <strong>{name}</strong>
        {found?.passes === false && <span>{say(`note.acid.reason.${found.reason ?? ''}`)}</span>}
      </p>
      <Stack gap={6}>{children}</Stack>
    </div>
  );
}
