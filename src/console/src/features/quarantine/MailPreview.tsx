import { Anchor, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import styles from './Quarantine.module.css';

/** What can be read of it, and the mail as it came. */
export function MailPreview({ mail }: { mail: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['mails', mail, 'preview'],
    queryFn: () => ask(api.GET('/api/v1/mails/{mail}', { params: { path: { mail } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('quarantine.loading')} />;
  return (
    <div className={styles.preview}>
      {data.problem !== null && <Text size="xs">{data.problem}</Text>}
      <pre className={styles.text}>{data.text ?? t('quarantine.no-text')}</pre>
      <Anchor size="xs" href={`/api/v1/mails/${mail}/raw`} download>
        {t('quarantine.raw')}
      </Anchor>
    </div>
  );
}
