import { useId } from 'react';
import { useAccounts } from '../accounts/useAccounts';
import { useTranslation } from '../locales/useTranslation';
import styles from './AccountSelect.module.css';
import { useAccountFilter } from './useAccountFilter';

/** Narrows every queue to one account. */
export function AccountSelect({ label = false }: { label?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const accounts = useAccounts();
  const { account, choose } = useAccountFilter();
  return (
    <>
      <label htmlFor={id} className={label ? styles.label : 'unseen'}>
        {t('queue.account')}
      </label>
      <select
        id={id}
        className={styles.select}
        value={account ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value || null)}
      >
        <option value="">{t('queue.all-accounts')}</option>
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
