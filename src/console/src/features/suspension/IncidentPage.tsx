import { Anchor, Loader, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAccountName } from '../../accounts/useAccounts';
import { ReasonButton } from '../../decisions/ReasonButton';
import styles from '../../layout/List.module.css';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useAct, useIncident } from '../../suspensions/useSuspensions';
import { useMoment } from '../../time/useMoment';
import { ApprovalInbox } from './ApprovalInbox';
import { CarriedOver } from './CarriedOver';
import { HeldReplies } from './HeldReplies';
import { Surge } from './Surge';

/** One incident: why, who has read the protocol, what waits for approval, what is held. */
export function IncidentPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const may = useMay();
  const act = useAct(id);
  const { data, error, refetch } = useIncident(id);
  useDocumentTitle(`${t('suspension.title')} · Actors`);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader m="md" size="sm" aria-label={t('suspension.loading')} />;
  return (
    <div className={styles.page}>
      <Title order={1} size="h3">
        {t('suspension.of', { account: accountName(data.account) })}
      </Title>
      <Text size="sm" className="soft">
        {t(`suspension.stage.${data.stage}`)}
        {data.declaredAt !== null && ` · ${moment.short(data.declaredAt)}`}
        {data.declaredBy !== null && ` · ${data.declaredBy.displayName}`}
      </Text>
      {data.reason !== null && <p>{data.reason}</p>}
      {data.stage === 'active' && may('suspensions.reinstate') && (
        <ReasonButton
          label={t('suspension.reinstate')}
          ask={t('suspension.reinstate-why')}
          onDecide={(reason) => act.mutate({ do: 'reinstate', reason })}
        />
      )}
      <ApprovalInbox suspension={id} active={data.stage === 'active'} />
      <CarriedOver suspension={id} />
      <Surge suspension={id} />
      <HeldReplies suspension={id} lifted={data.stage === 'lifted'} />
      {may('suspensions.work') && (
        <p>
          <Anchor size="sm" href={`/api/v1/suspensions/${id}/evidence-pack`} download>
            {t('suspension.evidence-pack')}
          </Anchor>
        </p>
      )}
      <section aria-label={t('suspension.acknowledged')}>
        <h2 className={styles.heading}>{t('suspension.acknowledged')}</h2>
        {data.acknowledgements.length === 0 && <p className="soft">{t('suspension.nobody')}</p>}
        <ul>
          {data.acknowledgements.map(({ by, at }) => (
            <li key={by.id}>
              {by.displayName} · {moment.short(at)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
