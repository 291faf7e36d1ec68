import { Code, Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import type { WordingRule } from '../../../../api/types';
import badge from '../../../../badges/Badge.module.css';

/** A rule as it is read. */
export function RuleWords({ rule }: { rule: WordingRule }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={550} component="div">
        <span className={`${badge.badge} ${rule.severity === 'block' ? badge.odrCritical : badge.pending}`}>
          {t(`deskRules.wording.severity.${rule.severity}`)}
        </span>{' '}
        <Code fz="sm">{rule.phrase}</Code>
      </Text>
      <Text size="sm">{rule.message}</Text>
      <Text size="xs" className="soft">
        {rule.code}
      </Text>
    </>
  );
}
