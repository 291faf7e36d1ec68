import { useTranslation } from '../locales/useTranslation';
import type { Message } from '../api/types';
import badge from '../badges/Badge.module.css';
import { useRuleName } from '../screening/useRuleName';

/** What the wording rules would have refused in a reply that was sent without the desk. */
export function Objections({ screening }: { screening: NonNullable<Message['screening']> }) {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const rules = screening.findings.filter(({ severity, waiver }) => severity === 'block' && waiver == null);
  if (rules.length === 0) return null;
  return (
    <span aria-label={t('objection.title')} role="group">
      {[...new Set(rules.map(({ rule }) => rule))].map((rule) => (
        <span key={rule} className={`${badge.badge} ${badge.odrCritical}`} title={t('objection.means')}>
          {ruleName(rule)}
        </span>
      ))}
    </span>
  );
}
