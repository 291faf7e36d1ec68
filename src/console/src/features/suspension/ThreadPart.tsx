import { Text } from '@mantine/core';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useMoment } from '../../time/useMoment';
import { useIncidentStep, useThread } from './useIncidentSteps';
import { WordsForm } from './WordsForm';

/** What those who work on the incident say among themselves: no buyer ever reads it. */
export function ThreadPart({ suspension }: { suspension: string }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  const { data, error, refetch } = useThread(suspension);
  const step = useIncidentStep(suspension);
  return (
    <section aria-label={t('incident.part.thread')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="soft">{t('incident.no-words')}</p>}
      {data !== undefined && data.length > 0 && (
        <ol className={styles.list} aria-label={t('incident.part.thread')}>
          {data.map(({ message, by, at, text }) => (
            <li key={message} className={styles.held}>
              <div className={styles.what}>
                <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                  {text ?? t('timeline.erased')}
                </Text>
                <Text size="xs" className="soft">
                  {by.displayName} · {moment.short(at)}
                </Text>
              </div>
            </li>
          ))}
        </ol>
      )}
      {step.error && <ProblemAlert error={step.error} />}
      {may('suspensions.work') && (
        <WordsForm
          label={t('incident.say')}
          send={t('incident.post')}
          busy={step.isPending}
          onSend={(text) => step.mutate({ do: 'say', text })}
        />
      )}
    </section>
  );
}
