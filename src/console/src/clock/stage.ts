/** How far a deadline is used up. The order is the order of urgency. */
export type Stage = 'calm' | 'half' | 'late' | 'urgent' | 'lastHour' | 'breached';

export const hour = 3_600_000;

export interface Reading {
  readonly stage: Stage;
  /** Milliseconds until the deadline; negative once it is missed. */
  readonly left: number;
  /** Share of the time that is used up, 0 … 1. */
  readonly used: number;
}

/** Reads a clock at server time `now`: the thresholds of R59 are 50 %, 75 %, 90 %, one hour left, and the breach. */
export function read(startedAt: number, dueAt: number, now: number): Reading {
  const left = dueAt - now;
  const total = Math.max(1, dueAt - startedAt);
  const used = Math.min(1, Math.max(0, 1 - left / total));
  return { stage: stageOf(left, used), left, used };
}

function stageOf(left: number, used: number): Stage {
  if (left <= 0) return 'breached';
  if (left <= hour) return 'lastHour';
  if (used >= 0.9) return 'urgent';
  if (used >= 0.75) return 'late';
  if (used >= 0.5) return 'half';
  return 'calm';
}

export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Cuts a duration into whole units; a countdown shows the second it is in, so 0.4 s left still reads 1 s. */
export function split(milliseconds: number): Span {
  const total = milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  };
}
