import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAccounts } from '../../accounts/useAccounts';
import { useRuleName } from '../../screening/useRuleName';
import { useWordingRules } from '../../screening/useWordingRules';
import { useTranslation } from '../../locales/useTranslation';
import { useSearchParams } from '../../routes/Routes';
import { archiveAddress, dayOf } from './archiveAddress';

/** What was recorded of one account in a period, for an audit. Days are those of the reader's time zone, both included. */
export function AccountArchive() {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const [asked] = useSearchParams();
  const [chosen, setChosen] = useState(asked.get('account') ?? '');
  const [from, setFrom] = useState(dayOf(asked.get('from')));
  const [until, setUntil] = useState(dayOf(asked.get('until')));
  const [violation, setViolation] = useState('');
  const rules = useWordingRules();
  const ruleName = useRuleName();
  const account = chosen === '' ? (accounts[0]?.id ?? '') : chosen;
  const address = archiveAddress(account, from, until, violation);
  const day = (label: string, value: string, set: (value: string) => void) => (
    <TextInput type="date" label={label} value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />
  );
  return (
    <section aria-label={t('verification.take.title')}>
      <Text component="h2" fw={600} mt="xl">
        {t('verification.take.title')}
      </Text>
      <Text size="sm" className="soft" mb="xs">
        {t('verification.take.means')}
      </Text>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          label={t('view.filter.account')}
          value={account}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        {day(t('verification.take.from'), from, setFrom)}
        {day(t('verification.take.until'), until, setUntil)}
        <NativeSelect
          label={t('verification.take.violation')}
          value={violation}
          data={[
            { value: '', label: t('verification.take.any') },
            ...rules.map((rule) => ({ value: rule, label: ruleName(rule) })),
          ]}
          onChange={({ currentTarget }) => setViolation(currentTarget.value)}
        />
        {address === null ? (
          <Button disabled>{t('verification.take.download')}</Button>
        ) : (
          <Button component="a" href={address} download>
            {t('verification.take.download')}
          </Button>
        )}
      </Group>
    </section>
  );
}
