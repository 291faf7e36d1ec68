import { Anchor, Button, Group, Loader, Tabs, Text, Title } from '@mantine/core';
import { useAccountName } from '../../accounts/useAccounts';
import type { Incident } from '../../api/types';
import { ReasonButton } from '../../decisions/ReasonButton';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { useParams, useSearchParams } from '../../routes/Routes';
import { useAct, useIncident } from '../../suspensions/useSuspensions';
import { useMoment } from '../../time/useMoment';
import { AfterwardsPart } from './AfterwardsPart';
import { ApprovalInbox } from './ApprovalInbox';
import { CarriedOver } from './CarriedOver';
import { HeldReplies } from './HeldReplies';
import { RefundsPart } from './RefundsPart';
import { Surge } from './Surge';
import { ThreadPart } from './ThreadPart';
import { useIncidentStep } from './useIncidentSteps';

const parts = ['approvals', 'held', 'refunds', 'thread', 'afterwards', 'evidence'] as const;

/** One incident: why, what waits, what is held, and all that is written down about it. */
export function IncidentPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useIncident(id);
  useTitle(t('suspension.title'));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader m="md" size="sm" aria-label={t('suspension.loading')} />;
  const declared = data.stage === 'active' || data.stage === 'lifted';
  const part = parts.find((name) => name === params.get('part')) ?? 'approvals';
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
      <Stage incident={data} />
      {declared && (
        <Tabs
          value={part}
          keepMounted={false}
          mt="sm"
          onChange={(name) => setParams(() => new URLSearchParams({ part: name ?? '' }))}
        >
          <Tabs.List aria-label={t('incident.parts')}>
            {parts.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`incident.part.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={part} pt="sm">
            {part === 'approvals' && <ApprovalInbox suspension={id} active={data.stage === 'active'} />}
            {part === 'held' && <HeldReplies suspension={id} lifted={data.stage === 'lifted'} />}
            {part === 'refunds' && <RefundsPart suspension={id} />}
            {part === 'thread' && <ThreadPart suspension={id} />}
            {part === 'afterwards' && <AfterwardsPart incident={data} />}
            {part === 'evidence' && <EvidencePart incident={data} />}
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}

/** What can be done about the incident as a whole. */
function Stage({ incident: { id, stage, account, proposal } }: { incident: Incident }) {
  const { t } = useTranslation();
  const may = useMay();
  const act = useAct(id);
  const step = useIncidentStep(id);
  if (stage === 'active' && may('suspensions.reinstate'))
    return (
      <ReasonButton
        label={t('suspension.reinstate')}
        ask={t('suspension.reinstate-why')}
        onDecide={(reason) => act.mutate({ do: 'reinstate', reason })}
      />
    );
  if (stage !== 'proposed' || proposal == null) return null;
  return (
    <>
      <p>
        {t('decision.proposal', { signal: proposal.signal, value: proposal.value })}{' '}
        {proposal.ticket !== null && <Link to={`/tickets/${proposal.ticket}`}>{t('suspension.ticket')}</Link>}
      </p>
      {may('suspensions.declare') && (
        <Group gap={8}>
          <Button size="compact-sm" component={Link} to={`/suspensions?account=${encodeURIComponent(account)}`}>
            {t('decision.suspend')}
          </Button>
          <ReasonButton
            label={t('decision.dismiss')}
            ask={t('decision.dismiss-why')}
            onDecide={(reason) => step.mutate({ do: 'dismiss', reason })}
          />
        </Group>
      )}
      {step.error && <ProblemAlert error={step.error} />}
    </>
  );
}

/** What proves how the incident was handled. */
function EvidencePart({ incident: { id, account, declaredAt, liftedAt, acknowledgements } }: { incident: Incident }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  return (
    <>
      {may('suspensions.work') && (
        <p>
          <Anchor size="sm" href={`/api/v1/suspensions/${id}/evidence-pack`} download>
            {t('suspension.evidence-pack')}
          </Anchor>
        </p>
      )}
      {may('audit') && (
        <p>
          <Anchor
            size="sm"
            component={Link}
            to={`/verification?${new URLSearchParams({ account, from: declaredAt ?? '', until: liftedAt ?? '' }).toString()}`}
          >
            {t('suspension.account-archive')}
          </Anchor>
        </p>
      )}
      <CarriedOver suspension={id} />
      <Surge suspension={id} about="whereIsMyOrder" />
      <Surge suspension={id} about="cancellation" />
      <section aria-label={t('suspension.acknowledged')}>
        <h2 className={styles.heading}>{t('suspension.acknowledged')}</h2>
        {acknowledgements.length === 0 && <p className="soft">{t('suspension.nobody')}</p>}
        <ul>
          {acknowledgements.map(({ by, at }) => (
            <li key={by.id}>
              {by.displayName} · {moment.short(at)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
