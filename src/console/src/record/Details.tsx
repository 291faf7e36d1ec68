import type { Message } from '../api/types';
import { useWords } from '../locales/useWords';
import { useMoment } from '../time/useMoment';
import styles from './Record.module.css';

interface Props {
  text: string;
  details: Message['details'];
}

/** A message's own words; where personal data was erased from them, what kind it was. */
export function Details({ text, details }: Props) {
  const { say } = useWords();
  const moment = useMoment();
  const erasedAt = details?.erasedAt;
  if (details == null || erasedAt == null) return text;
  const ends = [0, ...details.places.map(({ end }) => end)];
  return (
    <>
      {details.places.map(({ kind, start }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <span className={styles.gone} title={say('detail.at', { at: moment.full(erasedAt) })}>
            {say(`detail.gone.${kind}`)}
          </span>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
