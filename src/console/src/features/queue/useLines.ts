import { useEffect, useMemo, useState } from 'react';
import type { TicketSummary } from '../../api/types';
import { useServerClock } from '../../clock/ServerTime';
import { arrange, changesAt, rowsOf, type Line } from './sections';

/** The rows under their headings, arranged anew when the clock moves one from section to section. */
export function useLines(tickets: readonly TicketSummary[], grouped: boolean, more: boolean): readonly Line[] {
  const clock = useServerClock();
  const [now, setNow] = useState(() => clock.now());
  const until = useMemo(() => (grouped ? changesAt(tickets, now) : Infinity), [grouped, tickets, now]);
  useEffect(
    () =>
      clock.subscribe(() => {
        const at = clock.now();
        if (at >= until || at < now) setNow(at);
      }),
    [clock, until, now],
  );
  return useMemo(() => (grouped ? arrange(tickets, now, more) : rowsOf(tickets)), [grouped, tickets, now, more]);
}
