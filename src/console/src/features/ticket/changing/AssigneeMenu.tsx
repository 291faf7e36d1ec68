import { Button, Menu } from '@mantine/core';
import type { Person } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { AssigneeItems } from '../../../people/AssigneeItems';
import { Face } from '../../../people/Face';
import { useMay } from '../../../people/me';

interface Props {
  assignee: Person | null;
  onChange: (assignee: string | null) => void;
}

export function AssigneeMenu({ assignee, onChange }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const name = assignee?.displayName ?? t('ticket.nobody');
  return (
    <Menu width={230}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          fw={450}
          disabled={!may('tickets.work')}
          aria-label={t('ticket.assignee-label', { name })}
          leftSection={assignee ? <Face name={name} size={18} /> : <Icon name="person" size={15} />}
          rightSection={<Icon name="chevron" size={14} />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <AssigneeItems current={assignee === null ? null : assignee.id} onChoose={onChange} />
      </Menu.Dropdown>
    </Menu>
  );
}
