import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLinkState } from '../live/Live';
import { useServerClock } from './ServerTime';

/**
 * After every reconnect measures server time anew, because the way to the server, or the server itself, may be another one,
 * and reads again what could not be read without it.
 */
export function Reconnected() {
  const clock = useServerClock();
  const live = useLinkState() === 'live';
  const client = useQueryClient();
  useEffect(() => {
    if (!live) return;
    void clock.measure();
    void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [live, clock, client]);
  return null;
}
