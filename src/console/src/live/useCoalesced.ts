import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { Coalesce } from './coalesce';

/** Gathers ids while the component is mounted; `flush` gets them together, at most once per `wait`. */
export function useCoalesced(wait: number, flush: (ids: ReadonlySet<string>) => void): (id: string) => void {
  const latest = useEffectEvent(flush);
  const gathering = useRef<Coalesce | null>(null);
  useEffect(() => {
    const coalesce = new Coalesce(wait, (ids) => latest(ids));
    gathering.current = coalesce;
    return () => coalesce.stop();
  }, [wait]);
  return useCallback((id) => gathering.current?.add(id), []);
}
