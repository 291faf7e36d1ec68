import type { Entry } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { useMoment } from '../time/useMoment';
import { keyOf } from './groups';
import styles from './Record.module.css';
import { useActivityText } from './useActivityText';

/** What the system recorded by itself, folded to one line until somebody wants to see it. */
export function Activities({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const say = useActivityText();
  const last = entries.at(-1);
  if (last === undefined) return null;
  if (entries.length === 1)
    return (
      <p className={styles.activity}>
        {say(last)} · <time dateTime={last.at}>{moment.time(last.at)}</time>
      </p>
    );
  return (
    <details className={styles.activity}>
      <summary>
        {say(last)} · {t('timeline.more-activities', { count: entries.length - 1 })}
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={keyOf(entry)}>
            <time dateTime={entry.at} title={moment.full(entry.at)} className="numbers">
              {moment.time(entry.at)}
            </time>{' '}
            {say(entry)}
            {entry.by.kind !== 'system' && ` · ${entry.by.displayName}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
