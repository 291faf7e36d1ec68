import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import type { Change } from './useChange';

interface Props<T> {
  change: Pick<Change<T, never>, 'pending' | 'done' | 'meanwhile' | 'error' | 'read'>;
  /** The refusal stands at its field already. */
  told: boolean;
  disabled: boolean;
  /** Leaves without a change. */
  onClose?: () => void;
  /** Puts what others made of it in place of what was written here. */
  onTheirs: (theirs: T) => void;
  /** What others made of it, in words. */
  children: (theirs: T) => ReactNode;
  /** Beside the button that saves. */
  more?: ReactNode;
}

/** How a form of the rules ends: saved, refused, or overtaken by somebody else. */
export function ChangeFoot<T>({ change, told, disabled, onClose, onTheirs, children, more }: Props<T>) {
  const { t } = useTranslation();
  const { meanwhile } = change;
  return (
    <>
      {change.error && !told && <ProblemAlert error={change.error} />}
      {meanwhile && (
        <Alert
          role="alert"
          color="orange"
          variant="light"
          title={t('deskRules.meanwhile.title')}
          styles={{ label: { color: 'var(--text)' } }}
        >
          <Stack gap="xs" align="flex-start">
            <div>{children(meanwhile.theirs)}</div>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => onTheirs(meanwhile.theirs)}>
                {t('deskRules.meanwhile.theirs')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => change.read(meanwhile.theirs)}>
                {t('deskRules.meanwhile.mine')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      {change.done && (
        <Text size="sm" role="status">
          {t('deskRules.saved')}
        </Text>
      )}
      <Group>
        <Button type="submit" disabled={disabled || meanwhile !== null} loading={change.pending}>
          {t('administration.save')}
        </Button>
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t('administration.close')}
          </Button>
        )}
        {more}
      </Group>
    </>
  );
}
