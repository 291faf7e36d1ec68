import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Icon } from '../icons/Icon';
import { useAdvice } from './useAdvice';

/** A failed request: what it means, what to do, and the code to quote. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const advice = useAdvice();
  const problem = asProblem(error);
  const { title, detail } = advice(problem);
  return (
    <Alert role="alert" color="red" variant="light" icon={<Icon name="warning" />} title={title} p="sm">
      {detail !== undefined && <Text size="sm">{detail}</Text>}
      <Group gap="xs" mt={6}>
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('problem.again')}
          </Button>
        )}
        <Code>{problem.code}</Code>
        {problem.traceId !== undefined && <Code>{t('problem.trace', { id: problem.traceId })}</Code>}
      </Group>
    </Alert>
  );
}
