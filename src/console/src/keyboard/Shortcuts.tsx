import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';

const sequence = 1200;

/** Whether a key press belongs to something that takes text, so that a shortcut must keep out of it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Listens to single letters outside of text fields; modifiers and open dialogs keep theirs. */
export function useLetters(handlers: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
    handlers[event.key]?.(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** The shortcuts that work on every screen: `g q` goes to the queue, `g s` to the search. */
export function Shortcuts() {
  const navigate = useNavigate();
  const goSince = useRef(0);
  const go = (to: string) => (event: KeyboardEvent) => {
    if (event.timeStamp - goSince.current > sequence) return;
    event.preventDefault();
    void navigate(to);
  };
  useLetters({
    g: (event) => (goSince.current = event.timeStamp),
    q: go('/queue/open'),
    s: go('/search'),
  });
  return null;
}
