import { createContext, use, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ServerClock } from './serverClock';

const Context = createContext<ServerClock | null>(null);

export function ServerTime({ children }: { children: ReactNode }) {
  const [clock] = useState(() => new ServerClock());
  return <Context value={clock}>{children}</Context>;
}

export function useServerClock(): ServerClock {
  const clock = use(Context);
  if (clock === null) throw new Error('useServerClock outside ServerTime');
  return clock;
}

/** Server time, renewed every second. */
export function useServerNow(): number {
  const clock = useServerClock();
  return useSyncExternalStore(clock.subscribe, clock.now);
}
