import { Avatar } from '@mantine/core';
import { initials } from './initials';

/** A person as initials; the name stands beside it or in `title`. */
export function Face({ name, size = 22 }: { name: string; size?: number }) {
  return (
    <Avatar size={size} radius="xl" color="sea" variant="filled" title={name} aria-hidden>
      {initials(name)}
    </Avatar>
  );
}
