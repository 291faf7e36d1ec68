import { Button, Group, Text } from '@mantine/core';
import { ReasonButton } from '../../../../decisions/ReasonButton';
import { useTranslation } from '../../../../locales/useTranslation';
import { useMay, useMe } from '../../../../people/me';
import { useRuleName } from '../../../../screening/useRuleName';
import { useMoment } from '../../../../time/useMoment';
import styles from '../../../../screening/Screening.module.css';
import { useWaivers, type WaiverStep } from './useWaivers';

interface Props {
  ticket: string;
  onStep: (step: WaiverStep) => void;
}

/** The waivers of the ticket that wait for a decision or let something pass. */
export function Waivers({ ticket, onStep }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const me = useMe();
  const may = useMay();
  const ruleName = useRuleName();
  const waivers = (useWaivers(ticket).data?.items ?? []).filter(({ state, covers }) => state === 'requested' || covers);
  if (waivers.length === 0) return null;
  return (
    <ul className={styles.waivers} aria-label={t('waiver.title')}>
      {waivers.map((waiver) => (
        <li key={waiver.id}>
          <Text size="xs">
            {t(waiver.covers ? 'waiver.covers' : 'waiver.waits', {
              rules: waiver.rules.map(ruleName).join(', '),
              by: waiver.covers ? waiver.decidedBy?.displayName : waiver.requestedBy.displayName,
              until: moment.short(waiver.expiresAt),
            })}{' '}
            {waiver.reason}
          </Text>
          {!waiver.covers && may('waivers.decide') && waiver.requestedBy.id !== me.id && (
            <Group gap={6} mt={2}>
              <Button size="compact-xs" onClick={() => onStep({ kind: 'approve', waiver: waiver.id })}>
                {t('waiver.approve')}
              </Button>
              <ReasonButton
                size="compact-xs"
                label={t('waiver.deny')}
                ask={t('suspension.deny-why')}
                onDecide={(reason) => onStep({ kind: 'deny', waiver: waiver.id, reason })}
              />
            </Group>
          )}
        </li>
      ))}
    </ul>
  );
}
