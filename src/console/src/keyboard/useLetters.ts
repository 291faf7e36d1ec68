import { useEffect, useEffectEvent } from 'react';
import { Keyboard, type Letters, type Place } from './keyboard';

export const keyboard = new Keyboard();

/** Listens to single letters outside of text fields for as long as the component is mounted. */
export function useLetters(letters: Letters): void {
  const current = useEffectEvent(() => letters);
  useEffect(() => keyboard.listen(() => current()), []);
  // What an early letter was meant for may be there after any drawing. Not now: moving the focus may draw anew.
  useEffect(() => queueMicrotask(() => keyboard.retry(performance.now())));
}

/** Nothing is typed into what is only ticked. */
const isTicked = (target: HTMLElement) => target instanceof HTMLInputElement && target.type === 'checkbox';

function placeOf(target: EventTarget | null): Place {
  if (target instanceof HTMLElement && !isTicked(target))
    if (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) return 'field';
  return document.querySelector('[role="dialog"], [role="menu"]') === null ? 'page' : 'dialog';
}

/** Sending, adding and jumping end the writing: what is written may be gone after them. */
const isCommand = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && ['Enter', 's', 'k'].includes(event.key);

/** Hands every key of the page to the {@link keyboard}, before anybody else sees it. */
export function useKeyboard(): void {
  useEffect(() => {
    /** A shortcut's letter while it is held down: its repetitions are not text for the field it led to. */
    let held: string | null = null;
    const down = (event: KeyboardEvent) => {
      const place = placeOf(event.target);
      if (isCommand(event)) keyboard.settle();
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.repeat && event.key === held && place === 'field') event.preventDefault();
      else if (event.key === 'Escape' || event.key === 'Tab' || event.key.startsWith('Arrow')) keyboard.settle();
      else if (event.key === 'Enter' || event.key === ' ') separator(event, place);
      else if (event.key.length === 1) {
        const taken = keyboard.press(event.key, event.timeStamp, place);
        if (taken) event.preventDefault();
        held = taken ? event.key : null;
      }
    };
    const up = () => (held = null);
    const click = () => keyboard.settle();
    document.addEventListener('keydown', down, true);
    document.addEventListener('keyup', up, true);
    document.addEventListener('pointerdown', click, true);
    return () => {
      document.removeEventListener('keydown', down, true);
      document.removeEventListener('keyup', up, true);
      document.removeEventListener('pointerdown', click, true);
    };
  }, []);
}

/** The space and the end of a line that are typed into nothing press no button and follow no link. */
function separator(event: KeyboardEvent, place: Place): void {
  if (place === 'page' && keyboard.isWriting(event.timeStamp)) {
    event.preventDefault();
    if (event.key === ' ') keyboard.press(' ', event.timeStamp, place);
  } else if (place === 'field' && event.target instanceof HTMLTextAreaElement)
    keyboard.press(event.key, event.timeStamp, place);
  else if (event.key === 'Enter') keyboard.settle();
}
