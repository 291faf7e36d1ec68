import { Button, Code, Group, Popover, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuarantinedMail } from '../../api/types';
import { useMoment } from '../../time/useMoment';
import { useAccountName } from '../queue/useAccounts';
import { useMay } from '../session/me';
import styles from './Quarantine.module.css';

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
  const [reason, setReason] = useState('');
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
          <Popover width={300} trapFocus>
            <Popover.Target>
              <Button size="compact-sm" variant="subtle" color="red">
                {t('quarantine.discard')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown aria-label={t('quarantine.discard')}>
              <Textarea
                label={t('quarantine.reason')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                autosize
                minRows={2}
              />
              <Button
                mt="xs"
                size="xs"
                color="red"
                disabled={reason.trim() === ''}
                onClick={() => onDecide(reason.trim())}
              >
                {t('quarantine.discard')}
              </Button>
            </Popover.Dropdown>
          </Popover>
        </Group>
      )}
    </li>
  );
}
