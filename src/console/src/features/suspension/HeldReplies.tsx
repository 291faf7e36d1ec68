import { Button, Group, Text } from '@mantine/core';
import { DiscardReplies } from '../../decisions/DiscardReplies';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { Link } from '../../routes/Link';
import { useAct, useOutbox } from '../../suspensions/useSuspensions';
import { useMoment } from '../../time/useMoment';

/** Replies that wait: after the reinstatement they are released or discarded, one by one or all at once. */
export function HeldReplies({ suspension, lifted }: { suspension: string; lifted: boolean }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  const act = useAct(suspension);
  const { data } = useOutbox(suspension);
  const decide = (verdict: 'release' | 'discard', delivery?: string) =>
    act.mutate({ do: 'outbox', verdict, ...(delivery !== undefined && { delivery }) });
  const buttons = (delivery?: string) => (
    <Group gap={6}>
      {lifted && (
        <Button size="compact-sm" variant="default" onClick={() => decide('release', delivery)}>
          {t(delivery === undefined ? 'suspension.release-all' : 'suspension.release')}
        </Button>
      )}
      <DiscardReplies
        variant="subtle"
        color="red.9"
        label={t(delivery === undefined ? 'suspension.discard-all' : 'suspension.discard')}
        texts={(data ?? [])
          .filter((held) => delivery === undefined || held.delivery === delivery)
          .map(({ text }) => text)}
        onDiscard={() => decide('discard', delivery)}
      />
    </Group>
  );
  return (
    <section aria-label={t('suspension.held')}>
      <h2 className={styles.heading}>{t('suspension.held')}</h2>
      {data?.length === 0 && <p className="soft">{t('suspension.none-held')}</p>}
      {data !== undefined && data.length > 0 && (
        <>
          <ul className={styles.list}>
            {data.map((held) => (
              <li key={held.delivery} className={styles.held}>
                <div className={styles.what}>
                  <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                    {held.text ?? t('timeline.erased')}
                  </Text>
                  <Text size="xs" className="soft">
                    {[held.writtenBy?.displayName, held.about?.sender?.name, held.about?.orderId]
                      .filter(Boolean)
                      .join(' · ')}{' '}
                    · <Link to={`/tickets/${held.ticket}`}>{held.about?.subject ?? t('suspension.ticket')}</Link> ·{' '}
                    {moment.short(held.queuedAt)}
                    {held.inFlight && ` · ${t('suspension.in-flight')}`}
                    {held.stale && ` · ${t('suspension.stale')}`}
                  </Text>
                </div>
                {may('suspensions.declare') && buttons(held.delivery)}
              </li>
            ))}
          </ul>
          {may('suspensions.declare') && data.length > 1 && <Group mt="xs">{buttons()}</Group>}
        </>
      )}
    </section>
  );
}
