import { Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { asProblem } from '../../../api/problem';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { ReasonedForm } from './ReasonedForm';
import { useNewEpoch } from './useLog';

/** Only where the server says that it signs nothing any more. */
export function NewEpoch() {
  const { t } = useTranslation();
  const open = useNewEpoch();
  const isNeedless = open.error !== null && asProblem(open.error).code === 'log.consistent';
  return (
    <ReasonedForm
      title={t('proving.new-epoch')}
      means={t('proving.new-epoch-means')}
      reason={t('proving.epoch-reason')}
      ask={t('proving.epoch-open')}
      sure={{
        title: t('proving.epoch-sure'),
        means: t('proving.epoch-follows'),
        confirm: t('proving.epoch-now'),
      }}
      busy={open.isPending}
      onSure={(reason) => open.mutate(reason)}
    >
      {isNeedless && (
        <Text size="sm" role="alert">
          {t('proving.not-needed')}
        </Text>
      )}
      {open.error && !isNeedless && <ProblemAlert error={open.error} />}
      {open.data && (
        <Text size="sm" role="status" c="var(--calm)">
          {t('proving.epoch-is', { epoch: open.data.epoch })}
        </Text>
      )}
    </ReasonedForm>
  );
}
