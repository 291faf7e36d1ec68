import { createHash } from 'node:crypto';
import type { Handled, Mail } from './mail.js';
import { type Patience, retryAfter, TryLater, withRetries } from './retry.js';

const PATIENCE_WITH_ONE_ANSWER = 60_000;
const TRY_AGAIN = new Set([408, 425, 429]);
const OUTCOMES = new Set<Handled['outcome']>(['received', 'duplicate', 'quarantined']);

/** The server will not take this mail, however often it is asked. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(`${status} ${detail}`.trim());
  }
}

/** Hands mails over to the server. */
export class Client {
  private readonly endpoint: URL;
  /** Set while the server is away: the mails that follow one given up are tried once each. */
  private away = false;

  constructor(
    url: string,
    private readonly apiKey: string,
    private readonly patience: Patience,
  ) {
    this.endpoint = new URL('api/v1/mails', url.endsWith('/') ? url : `${url}/`);
  }

  /** The raw bytes name the request, so that a mail handed over twice is taken once. */
  async handOver(mail: Mail, raw: Buffer): Promise<Handled> {
    const key = createHash('sha256').update(raw).digest('hex');
    const body = JSON.stringify(mail, wellFormed);
    try {
      const answer = await withRetries(() => this.post(body, key), {
        ...this.patience,
        ...(this.away && { tries: 1 }),
      });
      this.away = false;
      return answer;
    } catch (error) {
      this.away = error instanceof TryLater;
      throw error;
    }
  }

  private async post(body: string, key: string): Promise<Handled> {
    const response = await this.send(body, key);
    const answer = await response.text().catch(() => '');
    if (response.ok) return handled(answer);
    if (response.status >= 500 || TRY_AGAIN.has(response.status)) {
      throw new TryLater(
        `the server answered ${response.status}`,
        retryAfter(response.headers.get('retry-after'), Date.now()),
      );
    }
    throw new Refused(response.status, problemOf(answer));
  }

  private async send(body: string, key: string): Promise<Response> {
    try {
      return await fetch(this.endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': this.apiKey, 'idempotency-key': key },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_WITH_ONE_ANSWER),
      });
    } catch (error) {
      const { cause, name } = error as Error;
      throw new TryLater(`no answer (${cause instanceof Error && 'code' in cause ? String(cause.code) : name})`);
    }
  }
}

/** Half a surrogate pair is no text to a JSON parser that is strict. */
const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

const handled = (text: string): Handled => {
  let answer: Partial<Handled>;
  try {
    answer = JSON.parse(text) as Partial<Handled>;
  } catch {
    throw new TryLater('the answer was cut off');
  }
  if (answer.outcome === undefined || !OUTCOMES.has(answer.outcome))
    throw new Error('the answer has no outcome that is known here');
  return answer as Handled;
};

/** Code and detail of problem details (RFC 9457); anything else says nothing. */
const problemOf = (text: string): string => {
  try {
    const { code, detail, title } = JSON.parse(text) as Partial<Record<'code' | 'detail' | 'title', string>>;
    return [code, detail ?? title].filter(Boolean).join(': ');
  } catch {
    return '';
  }
};
