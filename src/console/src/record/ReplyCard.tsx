import type { Entry, Reply, ReplyState } from '../api/types';
import badge from '../badges/Badge.module.css';
import { useTranslation } from '../locales/useTranslation';
import { useMay } from '../people/me';
import { Attachments } from './Attachments';
import { CardHead } from './CardHead';
import styles from './Record.module.css';
import { TakeBack } from './TakeBack';

const looks = {
  queued: badge.pending,
  sent: badge.sent,
  bounced: badge.escalated,
  failed: badge.escalated,
  takenBack: badge.pending,
} satisfies Record<ReplyState, string | undefined>;

interface Props {
  entry: Entry;
  reply: Reply;
  here: string | null;
  onTakeBack: ((reply: Reply) => void) | undefined;
}

/** What we answered, and how far it got: only "sent" has reached the channel. */
export function ReplyCard({ entry, reply, here, onTakeBack }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const who = entry.by.displayName;
  return (
    <article className={`${styles.card} ${styles.ours}`} aria-label={t('timeline.reply-from', { who })}>
      <CardHead entry={entry} who={who} what={t('timeline.reply')} here={here}>
        <span className={`${badge.badge} ${looks[reply.state]}`} title={t(`reply.means.${reply.state}`)}>
          {t(`reply.state.${reply.state}`)}
        </span>
        {reply.state === 'queued' &&
          entry.ticket === here &&
          may('tickets.reply') &&
          onTakeBack &&
          reply.heldUntil != null && <TakeBack until={reply.heldUntil} onTakeBack={() => onTakeBack(reply)} />}
      </CardHead>
      {entry.erased === true ? (
        <p className={styles.erased}>{t('timeline.erased')}</p>
      ) : (
        <div className={styles.text}>{reply.text}</div>
      )}
      <Attachments ticket={entry.ticket ?? here ?? ''} attachments={reply.attachments} />
      {(reply.state === 'bounced' || reply.state === 'failed') && (
        <p className={styles.trouble}>{t(`reply.means.${reply.state}`)}</p>
      )}
    </article>
  );
}
