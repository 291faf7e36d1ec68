import { useTranslation } from '../locales/useTranslation';
import type { Finding } from '../api/types';
import badge from '../badges/Badge.module.css';
import { blocking } from './findings';
import styles from './Screening.module.css';
import { useRuleWords } from './useRuleWords';

interface Props {
  text: string;
  findings: readonly Finding[];
  /** Selects the place in the text box. */
  onShow: (finding: Finding) => void;
}

/** What the wording rules say about the text, with the words it is about and what to do instead. */
export function Findings({ text, findings, onShow }: Props) {
  const { t } = useTranslation();
  const explain = useRuleWords();
  const open = blocking(findings).length;
  return (
    <section className={styles.findings} aria-label={t('screening.title')}>
      <p role="status" className={styles.sum}>
        {open > 0 ? t('screening.blocked', { count: open }) : t('screening.warned')}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.start}`}>
            <span className={`${badge.badge} ${finding.severity === 'block' ? badge.odrCritical : badge.pending}`}>
              {t(`screening.severity.${finding.waiver == null ? finding.severity : 'waived'}`)}
            </span>{' '}
            {finding.end > 0 && finding.end <= text.length && (
              <button type="button" className={styles.quote} onClick={() => onShow(finding)}>
                {text.slice(finding.start, finding.end)}
              </button>
            )}{' '}
            {explain(finding.rule) ?? finding.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
