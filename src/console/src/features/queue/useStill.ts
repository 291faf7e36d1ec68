import { useEffect, useRef, useState } from 'react';
import { goesOn, type Line } from './sections';

/** A pointer that rests for so long aims at nothing. */
const rest = 1500;

/**
 * Holds the lines where they are while a pointer moves over them: nothing slips away from under a hand that is about to click.
 * What happened meanwhile is shown when the pointer rests or leaves.
 */
export function useStill(lines: readonly Line[]) {
  const [held, setHeld] = useState<readonly Line[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = held === null || goesOn(held, lines) ? lines : held;
  const release = () => {
    clearTimeout(timer.current);
    setHeld(null);
  };
  const hold = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHeld(null), rest);
    if (held === null) setHeld(shown);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { shown, still: { onPointerMove: hold, onPointerDown: hold, onPointerLeave: release } };
}
