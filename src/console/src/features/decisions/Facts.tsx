import type { Decision } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import { useMoney } from '../../orders/useMoney';
import { useRuleName } from '../../screening/useRuleName';
import { Grounds } from '../../suspensions/Grounds';
import { useMoment } from '../../time/useMoment';
import styles from './Decisions.module.css';
import { ReviewFacts } from './ReviewFacts';

/** Why it is asked for, by the record and by whoever asks. */
export function Facts({ decision: { approval, waiver, refund, review, proposal, macro } }: { decision: Decision }) {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const money = useMoney();
  const moment = useMoment();
  return (
    <div className={styles.facts}>
      {approval && (
        <>
          {t('suspension.stake-label')} {t(`suspension.stake.${approval.stake}`)}
          <Grounds approval={approval} />
        </>
      )}
      {waiver && (
        <>
          <p>{t('decision.waiver.rules', { rules: waiver.rules.map(ruleName).join(', ') })}</p>
          <p>{t('decision.waiver.reason', { reason: waiver.reason ?? t('timeline.erased') })}</p>
          <p>{t('decision.waiver.until', { until: moment.short(waiver.expiresAt) })}</p>
        </>
      )}
      {refund && (
        <>
          <p>
            <strong>{money(refund.amount)}</strong> {refund.claimed && `· ${t('decision.refund.claimed')}`}{' '}
            {refund.disputed && `· ${t('decision.refund.disputed')}`}
          </p>
          {(['compliance', 'finance'] as const).map((side) => (
            <p key={side}>
              {t(`role.${side}`)}:{' '}
              {refund[side] === null
                ? t('decision.refund.unsigned')
                : `${refund[side].by.displayName}, ${moment.short(refund[side].at)}`}
            </p>
          ))}
        </>
      )}
      {review && <ReviewFacts review={review} />}
      {proposal && <p>{t('decision.proposal', { signal: proposal.signal, value: proposal.value })}</p>}
      {macro && (
        <p>
          {t('decision.macro', { version: macro.latest, locale: macro.locale })} · {t(`macro.purpose.${macro.purpose}`)}
        </p>
      )}
    </div>
  );
}
