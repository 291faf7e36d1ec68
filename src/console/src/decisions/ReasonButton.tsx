import { Button, Popover, Stack, Textarea, type ButtonProps } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';

interface Props extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'fz' | 'fw'> {
  label: string;
  ask: string;
  /** What follows from the decision. */
  means?: string;
  /** What the button that decides says; the label, if nothing else. */
  decide?: string;
  onDecide: (reason: string) => void;
}

/** A decision that is not taken without saying why. */
export function ReasonButton({ label, ask, means, decide = label, onDecide, ...look }: Props) {
  const [reason, setReason] = useState('');
  const [opened, setOpened] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setOpened(false);
    onDecide(reason.trim());
  };
  return (
    <Popover width={320} trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" {...look} onClick={() => setOpened(!opened)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form onSubmit={submit}>
          <Stack gap="xs" align="flex-start">
            <Textarea
              w="100%"
              label={ask}
              description={means}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
            />
            <Button type="submit" size="xs" disabled={reason.trim() === ''}>
              {decide}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
