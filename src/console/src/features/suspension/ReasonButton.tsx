import { Button, Popover, Textarea } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  ask: string;
  onDecide: (reason: string) => void;
}

/** A decision that is not taken without saying why. */
export function ReasonButton({ label, ask, onDecide }: Props) {
  const [reason, setReason] = useState('');
  const [opened, setOpened] = useState(false);
  return (
    <Popover width={300} trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(!opened)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Textarea
          label={ask}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <Button
          mt="xs"
          size="xs"
          disabled={reason.trim() === ''}
          onClick={() => {
            setOpened(false);
            onDecide(reason.trim());
          }}
        >
          {label}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
