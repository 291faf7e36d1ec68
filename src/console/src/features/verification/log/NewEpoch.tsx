import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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
      title={t('keeping.log.new-epoch')}
      means={t('keeping.log.new-epoch-means')}
      reason={t('keeping.log.epoch-reason')}
      ask={t('keeping.log.epoch-open')}
      sure={{
        title: t('keeping.log.epoch-sure'),
        means: t('keeping.log.epoch-follows'),
        confirm: t('keeping.log.epoch-now'),
      }}
      busy={open.isPending}
      onSure={(reason) => open.mutate(reason)}
    >
      {isNeedless && (
        <Text size="sm" role="alert">
          {t('keeping.log.not-needed')}
        </Text>
      )}
      {open.error && !isNeedless && <ProblemAlert error={open.error} />}
      {open.data && (
        <Text size="sm" role="status" c="var(--calm)">
          {t('keeping.log.epoch-is', { epoch: open.data.epoch })}
        </Text>
      )}
    </ReasonedForm>
  );
}
