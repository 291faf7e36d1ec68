import { Loader, NativeSelect, Text } from '@mantine/core';
import type { NoticeScope } from '../../api/types';
import { useNoticeText } from '../../desk/useNoticeText';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useChangeRule, useRules } from './useRules';

const scopes = ['all', 'team', 'mine', 'none'] as const satisfies readonly NoticeScope[];

/** What a person wants to be told of, topic by topic. */
export function RulesForm() {
  const { t } = useTranslation();
  const { topic } = useNoticeText();
  const rules = useRules();
  const change = useChangeRule();
  if (rules.error) return <ProblemAlert error={rules.error} onRetry={() => void rules.refetch()} />;
  if (rules.data === undefined) return <Loader size="sm" aria-label={t('preferences.loading')} />;
  return (
    <>
      <Text size="sm" className="soft" mb="xs">
        {t('rules.mean')}
      </Text>
      <ul className={styles.list}>
        {rules.data.map((rule) => (
          <li key={rule.topic} className={styles.held}>
            <span className={styles.what}>{topic(rule.topic)}</span>
            <NativeSelect
              size="xs"
              aria-label={t('rules.for', { topic: topic(rule.topic) })}
              value={rule.scope}
              data={scopes.map((value) => ({ value, label: t(`rules.scope.${value}`) }))}
              onChange={(event) =>
                change.mutate({ topic: rule.topic, scope: event.currentTarget.value as NoticeScope })
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
