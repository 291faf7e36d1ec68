import { Button, Popover, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';

export function TagField({ disabled, onTag }: { disabled: boolean; onTag: (tag: string) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [tag, setTag] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (tag.trim() === '') return;
    setOpened(false);
    setTag('');
    onTag(tag.trim());
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={450}
          disabled={disabled}
          leftSection={<Icon name="tag" size={15} />}
          onClick={() => setOpened(!opened)}
        >
          {t('ticket.add-tag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('ticket.add-tag')}>
        <form onSubmit={submit}>
          <TextInput
            label={t('ticket.new-tag')}
            maxLength={100}
            value={tag}
            onChange={(event) => setTag(event.currentTarget.value)}
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
