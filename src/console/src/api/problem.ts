import type { Entry, ProblemDetails, StaleReply } from './types';

/** A request that came back as problem details, or did not come back at all. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  readonly body: Partial<ProblemDetails & StaleReply>;

  constructor(body: Partial<ProblemDetails & StaleReply>, status: number) {
    super(body.title ?? body.code ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.body = body;
    this.status = status;
    this.code = body.code ?? `http.${status}`;
    this.detail = body.detail ?? undefined;
    this.traceId = body.traceId ?? undefined;
  }

  /** The server was not reached, or did not understand that it should answer: worth another try without any change. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** What a refused stale send tells: the version to reply to next, and what happened since the one that was seen. */
export interface Stale {
  readonly currentVersion: number;
  readonly since: readonly Entry[];
}

export function staleOf(error: unknown): Stale | null {
  if (!(error instanceof Problem) || error.status !== 412) return null;
  const { currentVersion, since } = error.body;
  return currentVersion === undefined ? null : { currentVersion, since: since ?? [] };
}

export const unreachable = (): Problem => new Problem({ code: 'network.unreachable' }, 0);

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const title = error instanceof Error ? error.message : String(error);
  return new Problem({ code: 'console.failure', title }, -1);
}
