import { useTranslation } from '../../locales/useTranslation';
import type { AskedReview } from '../../api/types';
import { useMoney } from '../../orders/useMoney';

/** What would go back to the buyer, why, and what of the order went back already. */
export function ReviewFacts({ review: { kind, amount, note, decisionPath, order } }: { review: AskedReview }) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <>
      <p>
        <strong>{money(amount)}</strong> · {t(`action.kinds.${kind}`)}
      </p>
      <p>
        {note === null
          ? t('decision.review.no-note')
          : t('decision.review.why', { why: decisionPath ?? t('timeline.erased') })}
      </p>
      {order && (
        <p>
          {order.left === null
            ? t('decision.review.order-open', { sum: money({ amount: order.sum, currency: order.currency }) })
            : t('decision.review.order', {
                sum: money({ amount: order.sum, currency: order.currency }),
                left: money({ amount: order.left, currency: order.currency }),
              })}
        </p>
      )}
    </>
  );
}
