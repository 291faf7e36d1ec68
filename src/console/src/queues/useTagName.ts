import { useWords } from '../locales/useWords';

/** A tag as people read it: those that the desk gives have words, all others are somebody's own. */
export function useTagName(): (tag: string) => string {
  const { knows, say } = useWords();
  return (tag) => (knows(`tag.${tag}`) ? say(`tag.${tag}`) : tag);
}

const alarming = new Set([
  'notice-claim',
  'notice-return',
  'notice-account-at-risk',
  'notice-account-deactivated',
  'notice-action-required',
]);

/** What Amazon asks the seller to do. */
export const isSummons = (tag: string): boolean => alarming.has(tag);

/** Under which tag the tickets of a notice are found. */
export const noticeTag = (notice: string): string =>
  `notice-${notice.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const own = new Set(['suspended', 'mail-loop', 'waiver-requested', 'outside-reply']);

/** The desk's own tags say what the record says; nobody takes them off. */
export const isDesks = (tag: string): boolean => tag.startsWith('notice-') || own.has(tag);
