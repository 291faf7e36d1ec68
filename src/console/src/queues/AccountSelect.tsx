import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '../accounts/useAccounts';
import { useAccountFilter } from './useAccountFilter';

/** Narrows every queue to one account. */
export function AccountSelect({ label = false }: { label?: boolean }) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const { account, choose } = useAccountFilter();
  return (
    <NativeSelect
      size="xs"
      {...(label ? { label: t('queue.account') } : { 'aria-label': t('queue.account') })}
      value={account ?? ''}
      data={[
        { value: '', label: t('queue.all-accounts') },
        ...accounts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => choose(currentTarget.value || null)}
    />
  );
}
