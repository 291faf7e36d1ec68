import { Button, Group, Text } from '@mantine/core';
import type { MacroVersionView } from '../../api/types';
import badge from '../../badges/Badge.module.css';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { useMoment } from '../../time/useMoment';
import { changed } from './changed';
import own from './Macros.module.css';
import { written } from './macroText';

interface Props {
  version: MacroVersionView;
  /** What it came after. */
  before: MacroVersionView | undefined;
  onApprove: () => void;
  onRetire: () => void;
}

const looks = { draft: badge.pending, approved: badge.sent, retired: badge.closed };

/** A version, with what it changed, who wrote it and who let it be used. */
export function MacroVersion({ version, before, onApprove, onRetire }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const may = useMay();
  const { number, stage, text, draftedBy, draftedAt, approvedBy, approvedAt } = version;
  const words = text === null ? null : changed(before?.text ? written(before.text) : null, written(text));
  return (
    <li className={styles.held} aria-label={t('macros.version', { number })}>
      <div className={styles.what}>
        <Text size="sm" fw={550}>
          {t('macros.version', { number })}{' '}
          <span className={`${badge.badge} ${looks[stage]}`}>{t(`macros.stage.${stage}`)}</span>
        </Text>
        <p className={own.text}>
          {words === null
            ? t('timeline.erased')
            : words.map(({ text: part, kind }, index) =>
                kind === 'same' ? (
                  part
                ) : kind === 'added' ? (
                  <ins key={index}>{part}</ins>
                ) : (
                  <del key={index}>{part}</del>
                ),
              )}
        </p>
        <Text size="xs" className="soft">
          {t('macros.drafted', { by: draftedBy.displayName, at: moment.short(draftedAt) })}
          {approvedBy !== null &&
            approvedAt !== null &&
            ` · ${t('macros.approved', { by: approvedBy.displayName, at: moment.short(approvedAt) })}`}
        </Text>
      </div>
      {may('macros.approve') && (
        <Group gap={8}>
          {stage === 'draft' && (
            <Button size="compact-sm" onClick={onApprove}>
              {t('decision.yes.macro')}
            </Button>
          )}
          {stage !== 'retired' && (
            <Button size="compact-sm" variant="default" onClick={onRetire}>
              {t('macros.retire')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}
