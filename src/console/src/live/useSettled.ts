import { useEffect, useState } from 'react';
import { useLinkState } from './Live';

/** A connection that takes so long does not come soon. */
const patience = 3000;

/** Whether the screen is live, or has been told that it will not be: what nobody has asked for yet waits until then. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  const connecting = useLinkState() === 'connecting';
  useEffect(() => {
    if (settled) return undefined;
    const timer = setTimeout(() => setSettled(true), connecting ? patience : 0);
    return () => clearTimeout(timer);
  }, [settled, connecting]);
  return settled;
}
