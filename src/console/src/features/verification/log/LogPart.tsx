import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { Checkpoints } from './Checkpoints';
import { NewEpoch } from './NewEpoch';
import { NewKey } from './NewKey';
import { SigningState } from './SigningState';
import { useHealth } from './useLog';
import { VerifyNow } from './VerifyNow';

/** What proves the record: its signatures, and a look at all of it. */
export function LogPart() {
  const { t } = useTranslation();
  const may = useMay();
  const health = useHealth();
  const isContradicted = health.data?.record === 'contradicted';
  return (
    <>
      {health.error && <ProblemAlert error={health.error} onRetry={() => void health.refetch()} />}
      {health.data && <SigningState health={health.data} />}
      {isContradicted && may('keys.manage') && <NewEpoch />}
      <Checkpoints />
      <VerifyNow />
      <section aria-label={t('proving.archive')}>
        <Text component="h2" fw={600} mt="xl">
          {t('proving.archive')}
        </Text>
        <Text size="sm" className="soft" mb="xs">
          {t(isContradicted ? 'proving.archive-not' : 'proving.archive-means')}
        </Text>
        <Group>
          {isContradicted ? (
            <Button disabled>{t('proving.archive-take')}</Button>
          ) : (
            <Button component="a" href="/api/v1/log/archive" download variant="default">
              {t('proving.archive-take')}
            </Button>
          )}
        </Group>
      </section>
      {may('keys.manage') && !isContradicted && <NewKey />}
    </>
  );
}
