import { Text } from '@mantine/core';
import type { components } from '../api/schema';
import { useTranslation } from '../locales/useTranslation';

type Approval = components['schemas']['ApprovalView'];

/** Why the ticket counts as critical: what the record says, or only the one who asks. */
export function Grounds({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const recorded = [...new Set(approval.grounds.map(({ kind }) => t(`suspension.ground.${kind}`)))];
  return (
    <>
      {recorded.length > 0 && <Text size="xs">{t('suspension.on-record', { grounds: recorded.join(', ') })}</Text>}
      {approval.statement !== null && (
        <Text size="xs">
          {t(recorded.length > 0 ? 'suspension.stated' : 'suspension.only-stated', { statement: approval.statement })}
        </Text>
      )}
    </>
  );
}
