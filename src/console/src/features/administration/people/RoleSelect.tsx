import { MultiSelect } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { roleNames } from './roles';

interface Props {
  label: string;
  value: readonly string[];
  onChange: (roles: string[]) => void;
}

export function RoleSelect({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={label}
      value={[...value]}
      onChange={onChange}
      data={roleNames.map((role) => ({ value: role, label: t(`role.${role}`) }))}
    />
  );
}
