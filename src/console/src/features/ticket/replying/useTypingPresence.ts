import { useCallback, useEffect, useRef } from 'react';
import type { PresenceActivity } from '../../../live/messages';

const pause = 3000;

/** Tells the others: typing while keys are pressed, replying while a draft is open, viewing otherwise. */
export function useTypingPresence(announce: (activity: PresenceActivity) => void, drafting: boolean): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    announce(drafting ? 'replying' : 'viewing');
    return () => clearTimeout(timer.current);
  }, [announce, drafting]);
  return useCallback(() => {
    announce('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => announce('replying'), pause);
  }, [announce]);
}
