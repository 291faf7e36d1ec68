import { readSubject, streamOf } from '../subject';

/** What is asked for, as it stands in the address. */
export interface Asked {
  readonly about: string;
  readonly who: string;
  /** Days of the reader's time zone, both included. */
  readonly from: string;
  readonly until: string;
}

export const askedOf = (params: URLSearchParams): Asked => ({
  about: params.get('about') ?? '',
  who: params.get('who') ?? '',
  from: params.get('from') ?? '',
  until: params.get('until') ?? '',
});

/** What the server is asked; null while what is typed names nothing. */
export function queryOf({ about, who, from, until }: Asked, account: string) {
  const subject = about.trim() === '' ? null : readSubject(about, account);
  if (about.trim() !== '' && subject === null) return null;
  const [begin, end] = [midnight(from, 0), midnight(until, 1)];
  return {
    ...(subject !== null && { stream: streamOf(subject) }),
    ...(who !== '' && { who }),
    ...(begin !== null && { from: begin }),
    ...(end !== null && { until: end }),
  };
}

function midnight(day: string, later: number): string | null {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  date.setDate(date.getDate() + later);
  return date.toISOString();
}
