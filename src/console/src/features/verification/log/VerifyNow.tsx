import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { asProblem } from '../../../api/problem';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useStreamName } from '../StreamLink';
import { useVerify } from './useLog';

/** Hashes everything anew; one at a time. */
export function VerifyNow() {
  const { t } = useTranslation();
  const streamName = useStreamName();
  const verify = useVerify();
  const isRunning = verify.error !== null && asProblem(verify.error).code === 'verification.running';
  const { data } = verify;
  return (
    <section aria-label={t('proving.verify')}>
      <Text component="h2" fw={600} mt="xl">
        {t('proving.verify')}
      </Text>
      <Text size="sm" className="soft" mb="xs">
        {t('proving.verify-means')}
      </Text>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('proving.verify')}
      </Button>
      {isRunning && (
        <Text size="sm" mt="xs" role="status">
          {t('proving.running')}
        </Text>
      )}
      {verify.error && !isRunning && <ProblemAlert error={verify.error} />}
      {data?.intact === true && (
        <Text size="sm" mt="xs" role="status" c="var(--calm)" fw={550}>
          {t('proving.intact', { events: data.events, streams: data.streams })}
        </Text>
      )}
      {data?.intact === false && (
        <Alert mt="xs" role="alert" color="red" title={t('proving.fault')} styles={{ label: { color: 'var(--text)' } }}>
          {data.fault && (
            <>
              <Text size="sm">
                {t('proving.fault-at', { stream: streamName(data.fault.stream), version: data.fault.version })}
              </Text>
              <Text size="xs">
                {data.fault.stream} · {data.fault.code} · {data.fault.detail}
              </Text>
            </>
          )}
        </Alert>
      )}
    </section>
  );
}
