import { useEffect } from 'react';
import { useLinkState } from '../live/Live';
import { useServerClock } from './ServerTime';

/** Measures server time anew after every reconnect: the way to the server, or the server itself, may be another one. */
export function Reconnected() {
  const clock = useServerClock();
  const live = useLinkState() === 'live';
  useEffect(() => {
    if (live) void clock.measure();
  }, [live, clock]);
  return null;
}
