import { Button, Group, Text } from '@mantine/core';
import type { Incident } from '../../api/types';
import { ReasonButton } from '../../decisions/ReasonButton';
import list from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { useMoment } from '../../time/useMoment';
import { useIncidentStep } from './useIncidentSteps';
import { WordsForm } from './WordsForm';

/** Whether orders are shipped, what is said elsewhere, and which buyers are written to when it is over. */
export function AfterwardsPart({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  const step = useIncidentStep(incident.id);
  const { shipping, mentions, recovery } = incident;
  const decide = (ship: boolean) => (why: string) => step.mutate({ do: 'ship', ship, why });
  return (
    <>
      {step.error && <ProblemAlert error={step.error} />}
      <section aria-label={t('incident.shipping')}>
        <h2 className={list.heading}>{t('incident.shipping')}</h2>
        <Text size="sm">
          {shipping === null
            ? t('incident.undecided')
            : `${t(shipping.ship ? 'incident.ships' : 'incident.holds')} ${shipping.why ?? ''} (${shipping.by.displayName}, ${moment.short(shipping.at)})`}
        </Text>
        {may('suspensions.approve') && (
          <Group gap={8} mt={8}>
            <ReasonButton label={t('incident.ship')} ask={t('incident.why')} onDecide={decide(true)} />
            <ReasonButton label={t('incident.hold')} ask={t('incident.why')} onDecide={decide(false)} />
          </Group>
        )}
      </section>
      <section aria-label={t('incident.mentions')}>
        <h2 className={list.heading}>{t('incident.mentions')}</h2>
        {mentions.length > 0 && (
          <ul className={list.list} aria-label={t('incident.mentions')}>
            {mentions.map(({ id, site, text, by, at }) => (
              <li key={id} className={list.held}>
                <div className={list.what}>
                  <Text size="sm">
                    <strong>{site}</strong> {text ?? t('timeline.erased')}
                  </Text>
                  <Text size="xs" className="soft">
                    {by.displayName} · {moment.short(at)}
                  </Text>
                </div>
              </li>
            ))}
          </ul>
        )}
        {may('suspensions.work') && (
          <WordsForm
            about={t('incident.site')}
            label={t('incident.said')}
            send={t('incident.log')}
            busy={step.isPending}
            onSend={(text, site) => step.mutate({ do: 'mention', site, text })}
          />
        )}
      </section>
      <section aria-label={t('incident.recovery')}>
        <h2 className={list.heading}>{t('incident.recovery')}</h2>
        {recovery.length === 0 && <p className="soft">{t('incident.no-recovery')}</p>}
        {recovery.length > 0 && (
          <ul className={list.list} aria-label={t('incident.recovery')}>
            {recovery.map(({ ticket, done }) => (
              <li key={ticket} className={list.held}>
                <Link className={list.what ?? ''} to={`/tickets/${ticket}`}>
                  {t('suspension.ticket')}
                </Link>
                {done ? (
                  <Text size="xs">{t('incident.followed')}</Text>
                ) : (
                  may('suspensions.work') && (
                    <Button size="compact-sm" variant="default" onClick={() => step.mutate({ do: 'followed', ticket })}>
                      {t('incident.follow')}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
