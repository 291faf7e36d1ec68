import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { focusOn } from '../../keyboard/focusOn';
import { useLetters } from '../../keyboard/useLetters';
import type { Part } from './parts';

/** `n` leads to the note and `r` to the reply, where need be by showing the part of the ticket it is in; neither to the other. */
export function useFieldKeys(show: (part: Part) => void) {
  const note = useRef<HTMLTextAreaElement>(null);
  const reply = useRef<HTMLTextAreaElement>(null);
  // The next letter may be on its way: the field has to be there when it arrives.
  const writeNote = () => {
    flushSync(() => show('notes'));
    return focusOn(note.current);
  };
  useLetters({
    n: writeNote,
    r: () => {
      flushSync(() => show('conversation'));
      return focusOn(reply.current);
    },
  });
  return { note, reply, writeNote };
}
