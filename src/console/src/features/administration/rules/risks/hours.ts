import type { Hours } from './useTargets';

const shortest = 1 / 60;
const longest = 720;

/** What somebody typed as hours, or null where it is no such number. */
export function readHours(text: string): number | null {
  const hours = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && hours >= shortest && hours <= longest ? hours : null;
}

/** A warning is never more urgent than what is critical. */
export const inOrder = ({ odrCriticalHours, slaWarningHours }: Hours): boolean => odrCriticalHours <= slaWarningHours;
