import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useAccountName } from '../../accounts/useAccounts';
import type { QuarantinedMail } from '../../api/types';
import { ReasonButton } from '../../decisions/ReasonButton';
import styles from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';
import { useWords } from '../../locales/useWords';
import { useMay } from '../../people/me';
import { Link } from '../../routes/Link';
import { useMoment } from '../../time/useMoment';
import { MailPreview } from './MailPreview';

interface Props {
  mail: QuarantinedMail;
  /** Null tries it again; a reason gives it up. */
  onDecide: (discard: string | null) => void;
}

/** Whose mail about what could not be understood, why, and what can be done about that. */
export function HeldMail({ mail, onDecide }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const accountName = useAccountName();
  const may = useMay();
  const { knows, say } = useWords();
  const [opened, setOpened] = useState(false);
  const { id, code, from, to, subject, account, receivedAt } = mail;
  const why = `quarantine.why.${code.replaceAll('.', '_').replaceAll('-', '_')}`;
  return (
    <li className={styles.held}>
      <div className={styles.what}>
        <Text size="sm" fw={550}>
          {subject ?? t('ticket.no-subject')}
        </Text>
        <Text size="xs">
          {from?.name ?? from?.address ?? t('ticket.unknown-sender')}
          {from?.name != null && ` <${from.address}>`} → {to.join(', ')}
        </Text>
        <Text size="xs" className="soft">
          {knows(why) ? say(why) : (mail.reason ?? code)} ·{' '}
          {account === null ? t('quarantine.no-account') : accountName(account)} ·{' '}
          <time dateTime={receivedAt}>{moment.short(receivedAt)}</time>
        </Text>
      </div>
      <Group gap={6}>
        <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? t('quarantine.hide') : t('quarantine.look')}
        </Button>
        {code === 'mail.no-account' && may('accounts.manage') && (
          <Button
            size="compact-sm"
            variant="default"
            component={Link}
            to={`/administration/accounts?add=${to[0] ?? ''}`}
          >
            {t('quarantine.add-address')}
          </Button>
        )}
        {may('mails.manage') && (
          <>
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
          </>
        )}
      </Group>
      {opened && <MailPreview mail={id} />}
    </li>
  );
}
