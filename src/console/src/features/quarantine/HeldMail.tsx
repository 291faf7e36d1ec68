import { Button, Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountName } from '../../accounts/useAccounts';
import type { QuarantinedMail } from '../../api/types';
import { ReasonButton } from '../../decisions/ReasonButton';
import styles from '../../layout/List.module.css';
import { useMay } from '../../people/me';
import { useMoment } from '../../time/useMoment';

interface Props {
  mail: QuarantinedMail;
  /** Null tries it again; a reason gives it up. */
  onDecide: (discard: string | null) => void;
}

export function HeldMail({ mail, onDecide }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const may = useMay();
  return (
    <li className={styles.held}>
      <div className={styles.what}>
        <Text size="sm" fw={550}>
          {mail.reason ?? mail.code}
        </Text>
        <Text size="xs" className="soft">
          <Code>{mail.code}</Code> · {mail.account === null ? t('quarantine.no-account') : accountName(mail.account)} ·{' '}
          <time dateTime={mail.receivedAt}>{moment.short(mail.receivedAt)}</time>
        </Text>
      </div>
      {may('mails.manage') && (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => onDecide(null)}>
            {t('quarantine.retry')}
          </Button>
          <ReasonButton
            variant="subtle"
            color="red"
            label={t('quarantine.discard')}
            ask={t('quarantine.reason')}
            onDecide={onDecide}
          />
        </Group>
      )}
    </li>
  );
}
