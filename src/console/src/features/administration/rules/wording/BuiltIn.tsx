import { Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import list from '../../../../layout/List.module.css';
import { useRuleName } from '../../../../screening/useRuleName';
import { useRuleWords } from '../../../../screening/useRuleWords';
import styles from './Wording.module.css';

interface Props {
  rules: readonly string[];
  ruleSet: string;
}

/** What holds for everybody. */
export function BuiltIn({ rules, ruleSet }: Props) {
  const { t } = useTranslation();
  const name = useRuleName();
  const explain = useRuleWords();
  return (
    <>
      <h2 className={list.heading}>{t('deskRules.wording.built-in')}</h2>
      <Text size="sm" className="soft">
        {t('deskRules.wording.built-in-means', { version: ruleSet })}
      </Text>
      <ul className={styles.rules} aria-label={t('deskRules.wording.built-in')}>
        {rules.map((rule) => (
          <li key={rule}>
            <span>{name(rule)}</span>
            <span className="soft">{explain(rule)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
