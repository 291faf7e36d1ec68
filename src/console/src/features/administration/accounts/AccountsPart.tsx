import { Text } from '@mantine/core';
import { useAccounts } from '../../../accounts/useAccounts';
import { useTranslation } from '../../../locales/useTranslation';
import { useSearchParams } from '../../../routes/Routes';
import { EditableList } from '../EditableList';
import { AccountForm } from './AccountForm';

/** The accounts the seller has, and the addresses their mails come in for. */
export function AccountsPart() {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const [params] = useSearchParams();
  const asked = params.get('add');
  return (
    <section aria-label={t('administration.part.accounts')}>
      {asked !== null && <Text size="sm">{t('administration.account.asked', { address: asked })}</Text>}
      <EditableList
        label={t('administration.part.accounts')}
        items={accounts}
        keyOf={({ id }) => id}
        add={t('administration.account.add')}
        form={(known, onClose) => <AccountForm known={known} address={asked} onClose={onClose} />}
      >
        {({ name, channel, region, official, responseHours, mailAddresses }) => (
          <>
            <Text size="sm" fw={550}>
              {name}
            </Text>
            <Text size="xs" className="soft">
              {channel} · {region}
              {official && ` · ${t('ticket.official')}`} · {t('administration.account.hours', { hours: responseHours })}
            </Text>
            <Text size="xs">{mailAddresses.join(', ')}</Text>
          </>
        )}
      </EditableList>
    </section>
  );
}
