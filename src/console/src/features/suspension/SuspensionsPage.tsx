import { Loader, Text, Title } from '@mantine/core';
import { useAccountName } from '../../accounts/useAccounts';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { useSuspensions } from '../../suspensions/useSuspensions';
import { useMoment } from '../../time/useMoment';
import { DeclareForm } from './DeclareForm';

/** What is and was suspended, and the way to declare it. */
export function SuspensionsPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const may = useMay();
  const { data, error, refetch } = useSuspensions();
  useTitle(t('suspension.title'));
  return (
    <div className={styles.page}>
      <Title order={1} size="h3">
        {t('suspension.title')}
      </Title>
      <Text size="sm" className="soft" mb="md">
        {t('suspension.means')}
      </Text>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loader size="sm" aria-label={t('suspension.loading')} />}
      {data?.length === 0 && <p className="soft">{t('suspension.none')}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={styles.list} aria-label={t('suspension.title')}>
          {data.map((incident) => (
            <li key={incident.id} className={styles.held}>
              <div className={styles.what}>
                <Link to={`/suspensions/${incident.id}`}>{accountName(incident.account)}</Link>
                <Text size="xs" className="soft">
                  {t(`suspension.stage.${incident.stage}`)} · {moment.short(incident.declaredAt ?? incident.openedAt)}
                </Text>
              </div>
              {incident.openApprovals > 0 && (
                <Text size="sm">{t('suspension.waiting', { count: incident.openApprovals })}</Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {may('suspensions.declare') && (
        <section aria-label={t('suspension.declare-title')}>
          <h2 className={styles.heading}>{t('suspension.declare-title')}</h2>
          <DeclareForm />
        </section>
      )}
    </div>
  );
}
