const first = 300;
const most = 15_000;

/**
 * How long to wait before a connection is tried again: doubling up to 15 s, with half of it random so that a thousand
 * consoles do not come back in the same moment after a restart.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(most, first * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + random() * (ceiling / 2);
}
