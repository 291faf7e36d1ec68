import { List, Text } from '@mantine/core';
import { Problem } from '../../../api/problem';
import type { MergePreview } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';

/** What will be so afterwards, or why it cannot be. */
export function PreviewText({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { problem, messages, unanswered, notes, clock, tags, orders } = preview;
  if (problem !== null) return <ProblemAlert error={new Problem(problem, problem.status)} />;
  return (
    <section aria-label={t('merge.preview')}>
      <Text size="sm" fw={600} mt="sm">
        {t('merge.preview')}
      </Text>
      <List size="sm">
        <List.Item>
          {t('merge.moves', {
            messages: t('merge.messages', { count: messages }),
            notes: t('merge.notes', { count: notes }),
          })}
        </List.Item>
        <List.Item>{t('merge.closes')}</List.Item>
        {unanswered > 0 && <List.Item>{t('merge.clocks', { count: unanswered })}</List.Item>}
        {clock !== null && <List.Item>{t('merge.due', { at: moment.short(clock.dueAt) })}</List.Item>}
        {orders.length > 0 && <List.Item>{t('merge.orders', { orders: orders.join(', ') })}</List.Item>}
        {tags.length > 0 && <List.Item>{t('merge.tags', { tags: tags.join(', ') })}</List.Item>}
      </List>
    </section>
  );
}
