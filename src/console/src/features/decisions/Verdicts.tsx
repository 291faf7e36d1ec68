import { Button, Group, Text } from '@mantine/core';
import type { Decision } from '../../api/types';
import { DiscardReplies } from '../../decisions/DiscardReplies';
import { ReasonButton } from '../../decisions/ReasonButton';
import { useTranslation } from '../../locales/useTranslation';
import { useMe } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { RefundVerdicts } from '../../decisions/RefundVerdicts';
import { useDecide } from '../../decisions/useDecide';
import { Link } from '../../routes/Link';

/** What can be said about one thing, and what came of saying it. */
export function Verdicts({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const decide = useDecide(decision);
  const { kind, own, account, stale } = decision;
  const say = { onDecide: (reason: string) => decide.mutate({ say: 'no', reason }) };
  if (own)
    return (
      <Text size="xs" className="soft">
        {t('decision.own')}
      </Text>
    );
  return (
    <>
      <Group gap={8}>
        {kind === 'refund' ? (
          decision.refund && (
            <RefundVerdicts refund={decision.refund} roles={roles} onDecide={(verdict) => decide.mutate(verdict)} />
          )
        ) : kind === 'suspension' ? (
          <Button size="compact-sm" component={Link} to={`/suspensions?account=${encodeURIComponent(account ?? '')}`}>
            {t('decision.suspend')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            loading={decide.isPending}
            disabled={kind === 'refundReview' ? decision.review?.note === null : stale}
            onClick={() => decide.mutate({ say: 'yes' })}
          >
            {t(`decision.yes.${kind}`)}
          </Button>
        )}
        {(kind === 'approval' || kind === 'waiver') && (
          <ReasonButton label={t('suspension.deny')} ask={t('suspension.deny-why')} {...say} />
        )}
        {kind === 'refundReview' && (
          <ReasonButton label={t('suspension.deny')} ask={t('decision.review.deny-why')} {...say} />
        )}
        {kind === 'suspension' && (
          <ReasonButton label={t('decision.dismiss')} ask={t('decision.dismiss-why')} {...say} />
        )}
        {kind === 'heldReply' && (
          <DiscardReplies
            label={t('suspension.discard')}
            texts={[decision.text]}
            onDiscard={() => decide.mutate({ say: 'no', reason: '' })}
          />
        )}
      </Group>
      {decide.error && <ProblemAlert error={decide.error} />}
    </>
  );
}
