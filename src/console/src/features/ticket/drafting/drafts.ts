/** One try to send exactly this text on top of exactly this version; repeating it under the same key sends it once. */
export interface Attempt {
  readonly key: string;
  readonly text: string;
  readonly seen: number;
  readonly files: string;
}

export interface Draft {
  readonly text: string;
  /** The version of the ticket its author had read when the draft was begun, or last said to have read. */
  readonly seen: number;
  readonly attempt?: Attempt | undefined;
}

export type DraftKind = 'reply' | 'note';

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What a person wrote and nobody has yet. Kept in the browser per tenant, person and ticket, written at every keystroke,
 * so that neither a reload nor a crash nor the end of the session costs a letter.
 */
export class DraftStore {
  readonly #drawer: Drawer;
  readonly #owner: string;

  constructor(drawer: Drawer, tenant: string, person: string) {
    this.#drawer = drawer;
    this.#owner = `${tenant}/${person}`;
  }

  name(kind: DraftKind, ticket: string): string {
    return `actors.draft/${this.#owner}/${kind}/${ticket}`;
  }

  read(kind: DraftKind, ticket: string): Draft | null {
    const stored = this.#drawer.getItem(this.name(kind, ticket));
    if (stored === null) return null;
    try {
      const value: unknown = JSON.parse(stored);
      return isDraft(value) ? value : null;
    } catch {
      return null;
    }
  }

  /** Says false when the browser has no room or forbids storage: the writer must be told. */
  write(kind: DraftKind, ticket: string, draft: Draft): boolean {
    try {
      if (draft.text === '') this.#drawer.removeItem(this.name(kind, ticket));
      else this.#drawer.setItem(this.name(kind, ticket), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** The server has it. A draft that was changed meanwhile is another text and stays. */
  accepted(kind: DraftKind, ticket: string, text: string): void {
    if (this.read(kind, ticket)?.text === text) this.#drawer.removeItem(this.name(kind, ticket));
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  return 'text' in value && typeof value.text === 'string' && 'seen' in value && typeof value.seen === 'number';
}

/** The attempt to repeat, or a new one when the text, the version it answers or its files changed. */
export function attemptFor(draft: Draft, files: string, newKey: () => string): Attempt {
  const { attempt, text, seen } = draft;
  const same = attempt?.text === text && attempt.seen === seen && attempt.files === files;
  return same ? attempt : { key: newKey(), text, seen, files };
}
