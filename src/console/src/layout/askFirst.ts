import { modals } from '@mantine/modals';

type Question = Parameters<typeof modals.openConfirmModal>[0];

const waiting: Question[] = [];
const listeners = new Set<() => void>();
let canAsk = false;

/** Asks whether somebody is sure. What is asked before there is anything to ask it on is asked as soon as there is. */
export function askFirst(question: Question): void {
  if (canAsk) {
    modals.openConfirmModal(question);
    return;
  }
  waiting.push(question);
  listeners.forEach((listener) => listener());
}

/** There is something to ask on, until the function that is returned is called. */
export function canAskNow(): () => void {
  canAsk = true;
  waiting.splice(0).forEach((question) => modals.openConfirmModal(question));
  return () => (canAsk = false);
}

/** Whether what questions are asked on is wanted, or there. */
export const questions = {
  areAsked: (): boolean => canAsk || waiting.length > 0,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
