import { Loader, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { HeldEffect } from './HeldEffect';
import { HeldMail } from './HeldMail';
import { useDecide, useEffects, useMails } from './useQuarantine';

/** What could not be understood or done. Nothing here is lost, and nothing here holds up what came after it. */
export function QuarantinePage() {
  const { t } = useTranslation();
  const may = useMay();
  const decide = useDecide();
  const mails = useMails();
  const effects = useEffects(may('effects.manage'));
  useTitle(t('quarantine.title'));
  return (
    <div className={styles.page}>
      <Title order={1} size="h3">
        {t('quarantine.title')}
      </Title>
      <Text size="sm" className="soft" mb="md">
        {t('quarantine.means')}
      </Text>
      <Held title={t('quarantine.mails')} empty={t('quarantine.no-mails')} query={mails}>
        {mails.data?.map((mail) => (
          <HeldMail
            key={mail.id}
            mail={mail}
            onDecide={(discard) => decide.mutate({ what: 'mail', id: mail.id, discard })}
          />
        ))}
      </Held>
      {may('effects.manage') && (
        <Held title={t('quarantine.effects')} empty={t('quarantine.no-effects')} query={effects}>
          {effects.data?.map((effect) => (
            <HeldEffect
              key={effect.id}
              effect={effect}
              onRetry={() => decide.mutate({ what: 'effect', id: effect.id })}
            />
          ))}
        </Held>
      )}
    </div>
  );
}

interface HeldProps {
  title: string;
  empty: string;
  query: { data: readonly unknown[] | undefined; error: Error | null; refetch: () => unknown };
  children: ReactNode;
}

function Held({ title, empty, query, children }: HeldProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && !query.error && <Loader size="sm" aria-label={t('quarantine.loading')} />}
      {query.data?.length === 0 && <p className="soft">{empty}</p>}
      {query.data !== undefined && query.data.length > 0 && <ul className={styles.list}>{children}</ul>}
    </section>
  );
}
