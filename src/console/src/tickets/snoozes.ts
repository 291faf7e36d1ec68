const hour = 3_600_000;

/** What the snooze menu offers; mornings are the reader's. A running deadline is not moved by any of them. */
export function snoozes(now: Date) {
  const morning = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8);
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { name: 'hour', at: new Date(now.getTime() + hour) },
    { name: 'hours', at: new Date(now.getTime() + 4 * hour) },
    { name: 'tomorrow', at: morning(1) },
    { name: 'monday', at: morning(untilMonday) },
  ] as const;
}
