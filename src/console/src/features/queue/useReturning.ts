import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { whereabouts } from '../../queues/whereabouts';
import { useLocation } from '../../routes/Router';

export function usePath(): string {
  const { pathname, search } = useLocation();
  return `${pathname}${search}`;
}

/** How far the list was scrolled when somebody left it, if that was this one. */
export function offsetOf(path: string): number {
  const last = whereabouts.get();
  return last.path === path ? last.offset : 0;
}

/** Remembers where somebody left the list, and puts who comes back on the same row, as far down as it was. */
export function useReturning(
  scroller: RefObject<HTMLDivElement | null>,
  ids: readonly string[],
  enabled: boolean,
): void {
  const path = usePath();
  const left = useRef(whereabouts.get());
  const known = useRef(ids);
  useEffect(() => {
    known.current = ids;
  }, [ids]);
  useLayoutEffect(() => {
    if (!enabled) return;
    const box = scroller.current;
    const { path: from, offset, ticket } = left.current;
    if (from === path && box !== null) {
      box.scrollTo({ top: offset });
      requestAnimationFrame(() => document.getElementById(`ticket-${ticket}`)?.focus());
    }
    return () => {
      const { ticket: row } = whereabouts.get();
      whereabouts.set({ path, ids: known.current, offset: box?.scrollTop ?? 0, ticket: row });
    };
  }, [path, scroller, enabled]);
}
