import { Menu, ScrollArea } from '@mantine/core';
import { useTranslation } from '../locales/useTranslation';
import { Face } from './Face';
import { useMe } from './me';
import { usePeople } from './usePeople';

interface Props {
  /** Who has it now, which is no choice; undefined where that differs. */
  current: string | null | undefined;
  onChoose: (assignee: string | null) => void;
}

/** Everybody a ticket can be given to, oneself first. */
export function AssigneeItems({ current, onChoose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const others = usePeople().filter((person) => person.id !== me.id);
  return (
    <>
      <Menu.Item disabled={current === me.id} onClick={() => onChoose(me.id)}>
        {t('ticket.assign-me')}
      </Menu.Item>
      <Menu.Item disabled={current === null} onClick={() => onChoose(null)}>
        {t('ticket.assign-nobody')}
      </Menu.Item>
      {others.length > 0 && <Menu.Divider />}
      <ScrollArea.Autosize mah={260}>
        {others.map(({ id, displayName }) => (
          <Menu.Item
            key={id}
            disabled={current === id}
            leftSection={<Face name={displayName} size={18} />}
            onClick={() => onChoose(id)}
          >
            {displayName}
          </Menu.Item>
        ))}
      </ScrollArea.Autosize>
    </>
  );
}
