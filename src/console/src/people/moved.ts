import type { PresenceUpdate, Present } from '../live/messages';

/** Who is there after an update: those who stay keep their place, newcomers stand behind them, the busiest first. */
export function moved(known: readonly Present[], { whole, people, gone }: PresenceUpdate): readonly Present[] {
  if (whole) return people;
  const now = new Map(known.map((person) => [person.id, person]));
  for (const id of gone) now.delete(id);
  for (const person of people) now.set(person.id, person);
  return [...now.values()].sort((a, b) => rank[b.activity] - rank[a.activity]);
}

const rank = { left: -1, viewing: 0, typing: 1, replying: 2 } as const;
