import type { Entry, Message } from '../../../api/types';

/** The buyer's messages that stand in this ticket and have not gone to another one. */
export const splittable = (entries: readonly Entry[]): readonly Message[] =>
  entries.flatMap(({ message }) =>
    message?.direction === 'in' && message.sender.kind === 'buyer' && message.splitInto == null ? [message] : [],
  );

export const waits = ({ answered, noResponseNeeded }: Message): boolean => answered == null && !noResponseNeeded;
