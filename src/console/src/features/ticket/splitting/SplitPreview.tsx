import { List, Text } from '@mantine/core';
import type { Message } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { waits } from './splittable';

/** What will be so afterwards. */
export function SplitPreview({ moving, of }: { moving: readonly Message[]; of: number }) {
  const { t } = useTranslation();
  const waiting = moving.filter(waits).length;
  return (
    <section aria-label={t('split.preview')}>
      <Text size="sm" fw={600} mt="sm">
        {t('split.preview')}
      </Text>
      <List size="sm">
        <List.Item>{t('split.moves', { count: moving.length })}</List.Item>
        {waiting > 0 && <List.Item>{t('split.clocks', { count: waiting })}</List.Item>}
        <List.Item>{t('split.later')}</List.Item>
        {moving.length === of && <List.Item>{t('split.all')}</List.Item>}
      </List>
    </section>
  );
}
