import { Loader, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { classes } from '../classes';
import { draftOf } from './rules';
import { RulesForm } from './RulesForm';
import { RetentionReport } from './RetentionReport';
import { useRules } from './useRetention';
import { useRuleText } from './useRuleText';

/** How long what is kept, and what that means today. */
export function RetentionPart() {
  const { t } = useTranslation();
  const may = useMay();
  const ruleText = useRuleText();
  const rules = useRules();
  return (
    <>
      <section aria-label={t('keeping.rule.title')}>
        <Text component="h2" fw={600}>
          {t('keeping.rule.title')}
        </Text>
        <Text size="sm" className="soft" mb="md">
          {t('keeping.rule.means')}
        </Text>
        {rules.error && <ProblemAlert error={rules.error} onRetry={() => void rules.refetch()} />}
        {rules.isPending && <Loader size="sm" aria-label={t('keeping.loading')} />}
        {rules.data && may('record.erase') && <RulesForm known={rules.data} />}
        {rules.data && !may('record.erase') && (
          <dl>
            {classes.map((name) => (
              <div key={name}>
                <Text component="dt" size="sm" fw={550}>
                  {t(`keeping.class.${name}`)}
                </Text>
                <Text component="dd" size="sm" m={0} mb={6}>
                  {ruleText(draftOf(rules.data.rules)[name])}
                </Text>
              </div>
            ))}
          </dl>
        )}
      </section>
      <RetentionReport />
    </>
  );
}
