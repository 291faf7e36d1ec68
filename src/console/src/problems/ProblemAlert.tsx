import { Alert, Button, Code, Text } from '@mantine/core';
import { asProblem } from '../api/problem';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { useAdvice } from './useAdvice';

/** A failed request: what it means, what to do, and the code to quote. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const advice = useAdvice();
  const problem = asProblem(error);
  const { title, detail, said } = advice(problem);
  return (
    <Alert role="alert" color="red" variant="light" icon={<Icon name="warning" />} title={title} p="sm">
      {detail !== undefined && <Text size="sm">{detail}</Text>}
      {problem.body.errors?.map((error) => (
        <Text key={`${error.field} ${error.detail}`} size="sm">
          {error.detail}
        </Text>
      ))}
      {onRetry && (
        <Button size="compact-sm" variant="default" mt={6} onClick={onRetry}>
          {t('problem.again')}
        </Button>
      )}
      <details style={{ fontSize: '0.75rem', marginTop: 4 }}>
        <summary>{t('problem.details')}</summary>
        {said !== undefined && <Text size="xs">{said}</Text>}
        <Code>{problem.code}</Code>{' '}
        {problem.traceId !== undefined && <Code>{t('problem.trace', { id: problem.traceId })}</Code>}
      </details>
    </Alert>
  );
}
