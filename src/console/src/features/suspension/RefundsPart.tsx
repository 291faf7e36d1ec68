import { Group, Text } from '@mantine/core';
import type { Refund } from '../../api/types';
import { RefundVerdicts } from '../../decisions/RefundVerdicts';
import { useDecide } from '../../decisions/useDecide';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMoney } from '../../orders/useMoney';
import { useMay, useMe } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { useMoment } from '../../time/useMoment';
import { useRefunds } from './useIncidentSteps';

/** Refunds that are made by hand, the most pressing first, each with its two signatures. */
export function RefundsPart({ suspension }: { suspension: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRefunds(suspension);
  return (
    <section aria-label={t('incident.part.refunds')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="soft">{t('incident.no-refunds')}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={styles.list} aria-label={t('incident.part.refunds')}>
          {data.map((refund) => (
            <OneRefund key={refund.id} suspension={suspension} refund={refund} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneRefund({ suspension, refund }: { suspension: string; refund: Refund }) {
  const { t } = useTranslation();
  const money = useMoney();
  const moment = useMoment();
  const may = useMay();
  const { id: me, roles } = useMe();
  const decide = useDecide({ kind: 'refund', id: refund.id, suspension, ticket: null });
  const { state, orderId, amount, ticket, listed, claimed, disputed, compliance, finance, settled } = refund;
  const open = state === 'listed' || state === 'approved';
  // Two signatures are of two people.
  const signed = state === 'listed' && [compliance, finance].some((side) => side?.by.id === me);
  return (
    <li className={styles.held}>
      <div className={styles.what}>
        <Text size="sm" fw={550}>
          {money(amount)} · <Link to={`/tickets/${ticket}`}>{orderId}</Link> · {t(`incident.refund.${state}`)}
        </Text>
        <Text size="xs">
          {[claimed && t('decision.refund.claimed'), disputed && t('decision.refund.disputed'), refund.why]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Text size="xs" className="soft">
          {listed.by.displayName}, {moment.short(listed.at)}
          {(
            [
              ['compliance', compliance],
              ['finance', finance],
            ] as const
          ).map(
            ([side, by]) =>
              ` · ${t(`role.${side}`)}: ${by === null ? t('decision.refund.unsigned') : `${by.by.displayName}, ${moment.short(by.at)}`}`,
          )}
          {settled !== null && ` · ${settled.by.displayName}, ${moment.short(settled.at)}`}
          {refund.reason !== null && ` · ${refund.reason}`}
        </Text>
        {decide.error && <ProblemAlert error={decide.error} />}
      </div>
      {open && !signed && may('refunds.approve') && (
        <Group gap={8}>
          <RefundVerdicts refund={refund} roles={roles} onDecide={(verdict) => decide.mutate(verdict)} />
        </Group>
      )}
    </li>
  );
}
