import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useAccounts } from '../../accounts/useAccounts';
import { useTranslation } from '../../locales/useTranslation';
import { statuses, type Narrowed } from './narrowed';

interface Props {
  narrowed: Narrowed;
  onChange: (name: keyof Narrowed, value: string) => void;
}

export function Filters({ narrowed, onChange }: Props) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const any = { value: '', label: t('view.any') };
  const day = (name: 'from' | 'until') => (
    <TextInput
      type="date"
      size="xs"
      label={t(`search.${name}`)}
      value={narrowed[name] ?? ''}
      onChange={(event) => onChange(name, event.currentTarget.value)}
    />
  );
  return (
    <Group gap="xs" mt={8} align="flex-end">
      <NativeSelect
        size="xs"
        label={t('view.filter.account')}
        value={narrowed.account ?? ''}
        data={[any, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange('account', event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('view.filter.status')}
        value={narrowed.status ?? ''}
        data={[any, ...statuses.map((value) => ({ value, label: t(`ticket.status.${value}`) }))]}
        onChange={(event) => onChange('status', event.currentTarget.value)}
      />
      {day('from')}
      {day('until')}
    </Group>
  );
}
