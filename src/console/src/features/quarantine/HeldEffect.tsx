import { Button, Code, Text } from '@mantine/core';
import type { QuarantinedEffect } from '../../api/types';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMoment } from '../../time/useMoment';

export function HeldEffect({ effect, onRetry }: { effect: QuarantinedEffect; onRetry: () => void }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <li className={styles.held}>
      <div className={styles.what}>
        <Text size="sm" fw={550}>
          {t('quarantine.effect', { kind: effect.kind, count: effect.attempts })}
        </Text>
        <Text size="xs" className="soft">
          {effect.lastError !== null && <Code>{effect.lastError}</Code>} · {effect.stream} ·{' '}
          <time dateTime={effect.dueAt}>{moment.short(effect.dueAt)}</time>
        </Text>
      </div>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t('quarantine.retry')}
      </Button>
    </li>
  );
}
