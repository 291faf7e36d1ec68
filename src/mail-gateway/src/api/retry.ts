import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** How often something is tried at most. */
  tries: number;
  /** Milliseconds before the second try; doubled before each further one. */
  first: number;
  /** The longest wait in milliseconds, also when the server asks for more. */
  longest: number;
}

export const PATIENT: Patience = { tries: 8, first: 500, longest: 30_000 };

/** The attempt failed for now. */
export class TryLater extends Error {
  /** @param wait Milliseconds the server asked for. */
  constructor(
    reason: string,
    readonly wait?: number,
  ) {
    super(reason);
  }
}

/** Repeats an attempt while it throws TryLater, then gives the last one up to the caller. */
export const withRetries = async <T>(attempt: () => Promise<T>, { tries, first, longest }: Patience): Promise<T> => {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TryLater) || n >= tries) throw error;
      // Half of it random, so that several gateways do not come back together.
      const backoff = first * 2 ** (n - 1) * (0.5 + Math.random() / 2);
      await pause(Math.min(error.wait ?? backoff, longest));
    }
  }
};

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as milliseconds. */
export const retryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};
