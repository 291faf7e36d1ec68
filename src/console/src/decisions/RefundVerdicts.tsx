import { Button } from '@mantine/core';
import type { Refund } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { ReasonButton } from './ReasonButton';
import type { Verdict } from './useDecide';

interface Props {
  refund: Refund;
  roles: readonly string[];
  onDecide: (verdict: Verdict) => void;
}

const sides = ['compliance', 'finance'] as const;
const sellerCentral = 'seller-central';

/** Two people sign, then somebody makes it by hand and says so. */
export function RefundVerdicts({ refund, roles, onDecide }: Props) {
  const { t } = useTranslation();
  if (refund.state === 'approved')
    return (
      <>
        <Button size="compact-sm" onClick={() => onDecide({ say: 'settle', done: true, how: sellerCentral })}>
          {t('decision.refund.made')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onDecide({ say: 'settle', done: false, how: sellerCentral })}
        >
          {t('decision.refund.failed')}
        </Button>
      </>
    );
  return (
    <>
      {sides
        .filter((side) => roles.includes(side) && refund[side] === null)
        .map((side) => (
          <Button key={side} size="compact-sm" onClick={() => onDecide({ say: 'sign', side })}>
            {t(`decision.refund.sign.${side}`)}
          </Button>
        ))}
      <ReasonButton
        label={t('suspension.deny')}
        ask={t('suspension.deny-why')}
        onDecide={(reason) => onDecide({ say: 'no', reason })}
      />
    </>
  );
}
