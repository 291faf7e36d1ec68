import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLinkState } from './Live';

/** A screen that takes so long does not come soon. */
const patience = 3000;
/** What has just been read is drawn first. */
const rest = 100;

/** Whether the screen is there and live, or has been told that it will not be: what nobody has asked for yet waits until then. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  const client = useQueryClient();
  const connecting = useLinkState() === 'connecting';
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), patience);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (settled || connecting) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (client.isFetching() === 0) timer = setTimeout(() => setSettled(true), rest);
    };
    look();
    const unsubscribe = client.getQueryCache().subscribe(look);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [settled, connecting, client]);
  return settled;
}
