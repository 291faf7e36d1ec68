/** What the hub pushes: something happened to `stream`, which is now at `version`. */
export interface Hint {
  readonly topic: string;
  readonly stream: string;
  readonly version: number;
  readonly summary: {
    readonly type: string;
    readonly ticket?: string;
    readonly status?: string;
    readonly dueAt?: string;
  };
}

export const activities = ['viewing', 'typing', 'replying', 'left'] as const;
export type PresenceActivity = (typeof activities)[number];

export interface Present {
  readonly id: string;
  readonly displayName: string;
  readonly activity: PresenceActivity;
}

/** Who is there, after a join; later what has moved: who came or does something else, and who went. */
export interface PresenceUpdate {
  readonly topic: string;
  readonly whole: boolean;
  readonly people: readonly Present[];
  readonly gone: readonly string[];
}

export type LinkState = 'connecting' | 'live' | 'reconnecting' | 'offline';

export const topics = {
  queue: 'queue',
  mails: 'mails',
  tenant: 'tenant',
  /** What concerns the signed-in person alone. */
  desk: 'desk',
  ticket: (id: string) => `ticket/${id}`,
  order: (account: string, orderId: string) => `order/${account}/${orderId}`,
} as const;

/** The ticket a hint speaks of: named in the summary, or by its stream. */
export function ticketOf(hint: Hint): string | null {
  return hint.summary.ticket ?? (hint.stream.startsWith('ticket/') ? hint.stream.slice('ticket/'.length) : null);
}
