import { useTranslation } from '../../../locales/useTranslation';
import type { Line } from './rules';

/** A rule in words. */
export function useRuleText(): (line: Line) => string {
  const { t } = useTranslation();
  return ({ days, after, basis }) => {
    const times = [
      ...(days === '' ? [] : [t('keeping.rule.for-days', { count: Number(days) })]),
      ...(after === '' ? [] : [t('keeping.rule.after-days', { count: Number(after) })]),
    ];
    const kept = times.length === 0 ? t('keeping.rule.for-ever') : times.join('; ');
    return basis === '' ? kept : `${kept} (${basis})`;
  };
}
