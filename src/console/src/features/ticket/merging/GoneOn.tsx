import { useMemo, type ReactNode } from 'react';
import type { Ticket } from '../../../api/types';
import { MeContext, useMe } from '../../../people/me';

interface Props {
  ticket: Ticket;
  children: ReactNode;
}

/** A merged ticket is read and no longer worked on: what its server would refuse is offered to nobody, whatever they may do elsewhere. */
export function GoneOn({ ticket, children }: Props) {
  const me = useMe();
  const gone = ticket.mergedInto != null;
  const reader = useMemo(
    () => (gone ? { ...me, permissions: me.permissions.filter((right) => !works.includes(right)) } : me),
    [gone, me],
  );
  return <MeContext value={reader}>{children}</MeContext>;
}

const works: readonly string[] = ['tickets.work', 'tickets.note'];
