import { Fieldset, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import type { RecordClass } from '../classes';
import { faultsOf, type Line } from './rules';
import { useRuleText } from './useRuleText';

interface Props {
  name: RecordClass;
  line: Line;
  /** What somebody else has saved meanwhile, where it differs. */
  theirs: Line | null;
  onChange: (line: Line) => void;
}

/** The rule of one record class; only buyers' data know a delivery. */
export function RuleFields({ name, line, theirs, onChange }: Props) {
  const { t } = useTranslation();
  const ruleText = useRuleText();
  const faults = faultsOf(line);
  const field = (part: keyof Line, label: string, width: number) => (
    <TextInput
      label={label}
      value={line[part]}
      error={faults[part] && t(`keeping.rule.${faults[part]}`)}
      {...(part === 'basis' ? {} : { inputMode: 'numeric', placeholder: t('keeping.rule.for-ever') })}
      style={{ flex: `1 1 ${width}px` }}
      onChange={({ currentTarget }) => onChange({ ...line, [part]: currentTarget.value })}
    />
  );
  return (
    <Fieldset legend={t(`keeping.class.${name}`)} variant="unstyled" styles={{ legend: { fontWeight: 650 } }}>
      <Group gap="sm" align="flex-start">
        {field('days', t('keeping.rule.days'), 200)}
        {name === 'order-pii' && field('after', t('keeping.rule.after'), 200)}
        {field('basis', t('keeping.rule.basis'), 320)}
      </Group>
      {theirs !== null && (
        <Text size="sm" mt={4} c="var(--late)">
          {t('keeping.rule.theirs', { rule: ruleText(theirs) })}
        </Text>
      )}
    </Fieldset>
  );
}
