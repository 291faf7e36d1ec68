import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAccounts } from '../../../accounts/useAccounts';
import type { Account } from '../../../api/types';
import list from '../../../layout/List.module.css';
import { AccountForm } from './AccountForm';

/** The accounts the seller has, and the addresses their mails come in for. */
export function AccountsPart() {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const [params] = useSearchParams();
  const asked = params.get('add');
  const [edited, setEdited] = useState<Account | 'new' | null>(null);
  return (
    <section aria-label={t('administration.part.accounts')}>
      {asked !== null && <Text size="sm">{t('administration.account.asked', { address: asked })}</Text>}
      {accounts.length > 0 && (
        <ul className={list.list} aria-label={t('administration.part.accounts')}>
          {accounts.map((account) => (
            <li key={account.id} className={list.held}>
              <div className={list.what}>
                <Text size="sm" fw={550}>
                  {account.name}
                </Text>
                <Text size="xs" className="soft">
                  {account.channel} · {account.region}
                  {account.official && ` · ${t('ticket.official')}`} ·{' '}
                  {t('administration.account.hours', { hours: account.responseHours })}
                </Text>
                <Text size="xs">{account.mailAddresses.join(', ')}</Text>
              </div>
              <Button size="compact-sm" variant="default" onClick={() => setEdited(account)}>
                {t('administration.change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? (
        <Button mt="md" onClick={() => setEdited('new')}>
          {t('administration.account.add')}
        </Button>
      ) : (
        <AccountForm
          key={edited === 'new' ? '' : edited.id}
          known={edited === 'new' ? null : edited}
          address={asked}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
