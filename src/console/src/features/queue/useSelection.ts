import { useEffect, useState } from 'react';
import { useLetters } from '../../keyboard/useLetters';

/**
 * The row `j` and `k` stand on. The selection is the focus, so that Enter, screen readers and the mouse agree about it; a
 * row that is not drawn yet is scrolled to and focused once it is.
 */
export function useSelection(ids: readonly string[], scrollTo: (index: number) => void, enabled: boolean) {
  const [selected, setSelected] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);

  const move = (by: 1 | -1) => () => {
    const from = selected === null ? -1 : ids.indexOf(selected);
    const to = Math.min(ids.length - 1, Math.max(0, from === -1 ? 0 : from + by));
    const id = ids[to];
    if (id === undefined) return false;
    setSelected(id);
    setWanted(id);
    scrollTo(to);
    return true;
  };
  useLetters(enabled ? { j: move(1), k: move(-1) } : {});

  useEffect(() => {
    if (wanted === null) return;
    const frame = requestAnimationFrame(() => {
      document.getElementById(`ticket-${wanted}`)?.focus();
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);

  const at = selected !== null && ids.includes(selected) ? selected : null;
  return { at, tabStop: at ?? ids[0] ?? null, select: setSelected };
}
