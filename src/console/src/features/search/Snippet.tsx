import { useMemo } from 'react';
import { highlight } from './highlight';
import styles from './Search.module.css';

export function Snippet({ text, ranges }: { text: string; ranges: readonly (readonly number[])[] }) {
  const parts = useMemo(() => highlight(text, ranges), [text, ranges]);
  return (
    <span className={styles.snippet}>
      {parts.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))}
    </span>
  );
}
