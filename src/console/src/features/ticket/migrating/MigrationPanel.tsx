import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '../../../api/types';
import { ReasonButton } from '../../../decisions/ReasonButton';
import { Icon } from '../../../icons/Icon';
import panel from '../../../layout/Panel.module.css';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { JustifyForm } from './JustifyForm';
import { OfficialStep } from './OfficialStep';
import { OutsideForm } from './OutsideForm';
import { useMigration } from './useMigration';

interface Props {
  ticket: Ticket;
  onVersion: (version: number) => void;
}

/** The supervised excursion from Amazon: how far it is, what it owes, and the one step that comes next. */
export function MigrationPanel({ ticket, onVersion }: Props) {
  const { t } = useTranslation();
  const { say } = useWords();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const migration = useMigration(ticket, onVersion);
  const { migration: current, official, channel } = ticket;
  if (!official || channel !== 'amazon') return null;
  const stage = current?.open === true ? current.stage : null;
  const confirmed = current?.agreed ?? current?.refunded[0] ?? null;
  return (
    <section className={panel.panel} aria-label={t('migration.title')}>
      <h2 className={panel.panelTitle}>
        <Icon name="exit" size={16} /> {t('migration.title')}
      </h2>
      {stage === null && (
        <>
          <Text size="xs" className="soft">
            {current ? say(`migration.stage.${current.stage}`) : t('migration.stay')}
          </Text>
          {may('tickets.work') && !asked && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsked(true)}>
              {t('migration.ask')}
            </Button>
          )}
          {asked && (
            <JustifyForm busy={migration.isPending} onJustify={(body) => migration.mutate({ step: 'justify', body })} />
          )}
        </>
      )}
      {stage !== null && current && (
        <>
          <Text size="sm" fw={600}>
            {say(`migration.stage.${stage}`)}
          </Text>
          {current.officialUnanswered > 0 && (
            <Text size="xs" c="var(--late)">
              {t('migration.waiting', { count: current.officialUnanswered })}
            </Text>
          )}
          {current.drifted && (
            <Text size="xs" c="var(--last-hour)">
              {t('migration.drifted')}
            </Text>
          )}
          {stage === 'justified' && (
            <OfficialStep
              ticket={ticket}
              purpose="returnToAmazon"
              busy={migration.isPending}
              onSend={(seen, macro) => migration.mutate({ step: 'announce', seen, macro })}
            />
          )}
          {stage === 'away' && (
            <>
              <OutsideForm
                busy={migration.isPending}
                onRecord={(said) => migration.mutate({ step: 'outside', ...said })}
              />
              <OfficialStep
                ticket={ticket}
                purpose="resolutionSummary"
                agreed={confirmed}
                busy={migration.isPending}
                onSend={(seen, macro, summary) =>
                  migration.mutate({ step: 'resolve', seen, macro, summary, amount: confirmed })
                }
              />
            </>
          )}
          {stage === 'justified' && may('tickets.work') && (
            <p>
              <ReasonButton
                label={t('migration.abandon')}
                ask={t('migration.abandon-why')}
                onDecide={(reason) => migration.mutate({ step: 'abandon', reason })}
              />
            </p>
          )}
        </>
      )}
      {migration.error && <ProblemAlert error={migration.error} />}
    </section>
  );
}
