import { Button, Group, Text } from '@mantine/core';
import { ReasonButton } from '../../decisions/ReasonButton';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMay, useMe } from '../../people/me';
import { Link } from '../../routes/Link';
import { useAct, useApprovals } from '../../suspensions/useSuspensions';
import { Grounds } from '../../suspensions/Grounds';

/** What agents want to say to buyers, word for word; only compliance decides, and never about a request of their own. */
export function ApprovalInbox({ suspension, active }: { suspension: string; active: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const act = useAct(suspension);
  const { data } = useApprovals(suspension);
  return (
    <section aria-label={t('suspension.approvals')}>
      <h2 className={styles.heading}>{t('suspension.approvals')}</h2>
      {data?.length === 0 && <p className="soft">{t('suspension.no-approvals')}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={styles.list}>
          {data.map((approval) => (
            <li key={approval.id} className={styles.held}>
              <div className={styles.what}>
                <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                  {approval.text ?? t('attachment.erased')}
                </Text>
                <Text size="xs" className="soft">
                  {approval.requestedBy.displayName} · {t(`suspension.stake.${approval.stake}`)} ·{' '}
                  {t(`suspension.approval.${approval.state}`)}
                  {approval.reason !== null && `: ${approval.reason}`} ·{' '}
                  <Link to={`/tickets/${approval.ticket}`}>{t('suspension.ticket')}</Link>
                </Text>
                <Grounds approval={approval} />
              </div>
              {active && may('suspensions.approve') && approval.state === 'requested' && (
                <Group gap={6}>
                  <Button
                    size="compact-sm"
                    disabled={approval.requestedBy.id === me.id}
                    onClick={() => act.mutate({ do: 'decide', approval: approval.id, granted: true })}
                  >
                    {t('suspension.approve')}
                  </Button>
                  <ReasonButton
                    label={t('suspension.deny')}
                    ask={t('suspension.deny-why')}
                    onDecide={(reason) => act.mutate({ do: 'decide', approval: approval.id, granted: false, reason })}
                  />
                </Group>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
