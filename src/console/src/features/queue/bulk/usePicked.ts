import { useCallback, useEffect, useState } from 'react';
import { useLetters } from '../../../keyboard/useLetters';
import { drop, none, pickAll, reach, toggle } from './picked';

/** What was picked in the list somebody looked at last: whoever goes to a ticket for a note finds it again. */
let last = { path: '', picked: none };

/**
 * The rows that are picked, by their tickets: a list that changes under them changes nothing of it. `shown` are those of
 * them that are in the list now, and only they are acted upon.
 */
export function usePicked(path: string, ids: readonly string[], allowed: boolean) {
  const [picked, setPicked] = useState(() => (last.path === path ? last.picked : none));
  useEffect(() => {
    last = { path, picked };
  }, [path, picked]);

  const pick = useCallback(
    (id: string, range: boolean) => setPicked((known) => (range ? reach(known, id, ids) : toggle(known, id))),
    [ids],
  );
  const all = () => setPicked(pickAll(picked, ids));
  const clear = () => setPicked(none);
  const any = picked.ids.size > 0;

  useLetters({
    a: () => {
      if (any) all();
      return any;
    },
  });
  useEffect(() => {
    if (!any) return;
    const escape = (event: KeyboardEvent) => {
      const elsewhere = document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.key === 'Escape' && !elsewhere) setPicked(none);
    };
    // Before a menu that closes by the same key is gone.
    document.addEventListener('keydown', escape, true);
    return () => document.removeEventListener('keydown', escape, true);
  }, [any]);

  const shown = ids.filter((id) => picked.ids.has(id));
  return {
    allowed,
    has: (id: string) => picked.ids.has(id),
    shown,
    /** So many have left the list since they were picked. */
    gone: picked.ids.size - shown.length,
    any,
    pick,
    all,
    clear,
    /** What was done is picked no more, what refused is, whatever happened meanwhile. */
    settle: (done: readonly string[], refused: readonly string[]) =>
      setPicked((known) => pickAll(drop(known, new Set(done)), refused)),
  };
}

export type Picking = ReturnType<typeof usePicked>;
