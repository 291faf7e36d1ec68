import { useEffect } from 'react';
import { openJump } from './openJump';

/** Whoever presses Ctrl K before the way around is read gets it once it is. */
export function EarlyJump() {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      openJump();
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  }, []);
  return null;
}
