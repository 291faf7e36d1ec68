import type { Finding } from '../api/types';
import { pieces } from './findings';
import styles from './Screening.module.css';

interface Props {
  text: string;
  findings: readonly Finding[];
  scrolled: number;
}

/** Lies behind the text box and colours what findings point to. What is written there is read in the box itself. */
export function Marks({ text, findings, scrolled }: Props) {
  return (
    <div className={styles.marks} aria-hidden>
      <div style={{ transform: `translateY(${-scrolled}px)` }}>
        {pieces(text, findings).map(({ text: piece, finding }, index) =>
          finding === null ? (
            piece
          ) : (
            <mark key={index} data-severity={finding.severity}>
              {piece}
            </mark>
          ),
        )}
      </div>
    </div>
  );
}
