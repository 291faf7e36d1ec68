import type { Message } from '../api/types';
import { useSpan } from '../clock/useSpan';
import { useTranslation } from '../locales/useTranslation';
import styles from './Record.module.css';

/** The proof line of a buyer's message: answered after how long and by whom, still waiting, or excluded. */
export function Answered({ message, by }: { message: Message; by: string | undefined }) {
  const { t } = useTranslation();
  const span = useSpan();
  if (message.direction !== 'in' || message.sender.kind !== 'buyer') return null;
  if (message.noResponseNeeded) return <span>{t('timeline.no-response')}</span>;
  if (message.answered == null) return <span className={styles.waiting}>{t('timeline.waiting')}</span>;
  const after = span(-message.answered.elapsedSeconds * 1000);
  return (
    <span>
      {by === undefined ? t('timeline.answered', { span: after }) : t('timeline.answered-by', { span: after, by })}
    </span>
  );
}
