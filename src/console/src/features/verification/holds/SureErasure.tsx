import { Button, Group, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import type { Subject } from '../subject';

interface Props {
  subject: Subject;
  busy: boolean;
  onErase: () => void;
}

/** Nobody erases by a click: the number of the order is typed, or a word. */
export function SureErasure({ subject, busy, onErase }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const word = subject.kind === 'order' ? subject.orderId : t('keeping.erase.word');
  const isTyped = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isTyped && !busy) onErase();
  };
  return (
    <form onSubmit={submit} aria-label={t('keeping.erase.now')}>
      <Group gap="sm" mt="md" align="flex-end">
        <TextInput
          style={{ flex: '1 1 260px', maxWidth: 420 }}
          label={t(subject.kind === 'order' ? 'keeping.erase.type-order' : 'keeping.erase.type-word', { word })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" color="red.9" disabled={!isTyped} loading={busy}>
          {t('keeping.erase.now')}
        </Button>
      </Group>
    </form>
  );
}
