import { Button, Menu, ScrollArea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { Face } from '../../../people/Face';
import { useMay, useMe } from '../../../people/me';
import { usePeople } from '../../../people/usePeople';

interface Props {
  assignee: Person | null;
  onChange: (assignee: string | null) => void;
}

export function AssigneeMenu({ assignee, onChange }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const may = useMay();
  const others = usePeople().filter((person) => person.id !== me.id);
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
        <Menu.Item disabled={assignee?.id === me.id} onClick={() => onChange(me.id)}>
          {t('ticket.assign-me')}
        </Menu.Item>
        <Menu.Item disabled={assignee === null} onClick={() => onChange(null)}>
          {t('ticket.assign-nobody')}
        </Menu.Item>
        {others.length > 0 && <Menu.Divider />}
        <ScrollArea.Autosize mah={260}>
          {others.map(({ id, displayName }) => (
            <Menu.Item
              key={id}
              disabled={assignee?.id === id}
              leftSection={<Face name={displayName} size={18} />}
              onClick={() => onChange(id)}
            >
              {displayName}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
