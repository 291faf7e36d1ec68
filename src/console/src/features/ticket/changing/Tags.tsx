import { ActionIcon, Pill, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { isDesks, useTagName } from '../../../queues/useTagName';

interface Props {
  tags: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

export function Tags({ tags, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const may = useMay()('tickets.work');
  const tagName = useTagName();
  const [text, setText] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(null);
    if (event.key !== 'Enter') return;
    const tag = text?.trim();
    if (tag !== undefined && tag !== '') onAdd(tag);
    setText(null);
  };
  return (
    <>
      {tags.map((tag) => (
        <Pill
          key={tag}
          withRemoveButton={may && !isDesks(tag)}
          onRemove={() => onRemove(tag)}
          removeButtonProps={{ 'aria-label': t('ticket.remove-tag', { tag }), tabIndex: 0, 'aria-hidden': false }}
        >
          {tagName(tag)}
        </Pill>
      ))}
      {!may ? null : text === null ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('ticket.add-tag')}
          title={t('ticket.add-tag')}
          onClick={() => setText('')}
        >
          <Icon name="tag" size={16} />
        </ActionIcon>
      ) : (
        <TextInput
          size="xs"
          w={140}
          autoFocus
          aria-label={t('ticket.new-tag')}
          placeholder={t('ticket.new-tag')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setText(null)}
        />
      )}
    </>
  );
}
