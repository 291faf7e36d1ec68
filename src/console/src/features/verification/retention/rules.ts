import type { RetentionRule } from '../../../api/types';
import { classes, type RecordClass } from '../classes';

/** A rule as somebody types it; empty days keep for ever. */
export interface Line {
  readonly days: string;
  readonly after: string;
  readonly basis: string;
}
export type Draft = Readonly<Record<RecordClass, Line>>;

const longest = 36_500;
const longestBasis = 500;
const text = (days: number | null | undefined): string => (days == null ? '' : String(days));

/** A class without a rule is an empty line. */
export function draftOf(rules: readonly RetentionRule[]): Draft {
  const line = (name: RecordClass): Line => {
    const rule = rules.find(({ recordClass }) => recordClass === name);
    return { days: text(rule?.days), after: text(rule?.daysAfterDelivery), basis: rule?.basis ?? '' };
  };
  return Object.fromEntries(classes.map((name) => [name, line(name)])) as Record<RecordClass, Line>;
}

const isEmpty = ({ days, after, basis }: Line): boolean => [days, after, basis].every((part) => part.trim() === '');
const number = (days: string): number | null => (days.trim() === '' ? null : Number(days));

export function rulesOf(draft: Draft): RetentionRule[] {
  return classes
    .filter((name) => !isEmpty(draft[name]))
    .map((name) => ({
      recordClass: name,
      basis: draft[name].basis.trim(),
      days: number(draft[name].days),
      daysAfterDelivery: number(draft[name].after),
    }));
}

export type Fault = 'bad-days' | 'no-basis' | 'long-basis';
export type Faults = Partial<Record<keyof Line, Fault>>;

const isDays = (days: string): boolean =>
  days.trim() === '' || (/^\d+$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= longest);

export function faultsOf(line: Line): Faults {
  const faults: Faults = {};
  if (!isDays(line.days)) faults.days = 'bad-days';
  if (!isDays(line.after)) faults.after = 'bad-days';
  if (line.basis.trim().length > longestBasis) faults.basis = 'long-basis';
  else if (line.basis.trim() === '' && !isEmpty(line)) faults.basis = 'no-basis';
  return faults;
}

export const isSound = (draft: Draft): boolean =>
  classes.every((name) => Object.keys(faultsOf(draft[name])).length === 0);

const sameLine = (a: Line, b: Line): boolean =>
  number(a.days) === number(b.days) && number(a.after) === number(b.after) && a.basis.trim() === b.basis.trim();

export const differing = (a: Draft, b: Draft): RecordClass[] => classes.filter((name) => !sameLine(a[name], b[name]));

/** Classes of which something goes sooner than by the rules before. */
export function shortened(before: Draft, after: Draft): RecordClass[] {
  const days = (text: string) => number(text) ?? Infinity;
  return classes.filter(
    (name) => days(after[name].days) < days(before[name].days) || days(after[name].after) < days(before[name].after),
  );
}
