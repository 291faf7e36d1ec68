import { Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import type { NoteRule } from '../../../../api/types';
import { channelOf } from './terms';

/** A requirement as it is read. */
export function StandardWords({ rule }: { rule: NoteRule }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={550}>
        {t('deskRules.standard.gate')} {t(`deskRules.standard.gates.${rule.gate}`)} ·{' '}
        {channelOf(rule) ?? t('deskRules.standard.every')}
      </Text>
      <Text size="xs" className="soft">
        {t(rule.enforced ? 'deskRules.standard.needs' : 'deskRules.standard.where-needed')}:{' '}
        {[t('deskRules.standard.acid'), ...rule.required.map((part) => t(`deskRules.standard.parts.${part}`))].join(
          ', ',
        )}
      </Text>
    </>
  );
}
