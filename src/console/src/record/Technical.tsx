import type { Message } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import styles from './Record.module.css';

interface Props {
  message: Message;
  ticket: string;
}

const isRaw = ({ mediaType }: Message['attachments'][number]) => mediaType === 'message/rfc822';

/** The files somebody attached, without the mail itself. */
export const attached = (message: Message) => message.attachments.filter((file) => !isRaw(file));

/** How it came here, how that was verified, and the mail as it came: for whoever asks. */
export function Technical({ message: { source, attachments }, ticket }: Props) {
  const { t } = useTranslation();
  const raw = attachments.find(isRaw);
  return (
    <details className={styles.technical}>
      <summary aria-label={t('timeline.details')} title={t('timeline.details')}>
        ···
      </summary>
      <span title={t('timeline.source-means')}>
        {t('timeline.source', { kind: source.kind, verified: source.verified })}
      </span>
      {raw && (
        <a href={`/api/v1/attachments/${ticket}/${raw.id}`} download={raw.name ?? 'message.eml'}>
          {t('timeline.raw')}
        </a>
      )}
    </details>
  );
}
