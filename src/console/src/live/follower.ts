/** Fetches what came after `known` and returns the version that is known then. */
export type CatchUp = (known: number) => Promise<number>;

/**
 * Follows one versioned stream. Hints may be lost, doubled or out of order; it only remembers the highest version it heard
 * of and fetches, one request at a time, until it knows that version. What is fetched is always "everything after the
 * last version I know", so nothing is left out and nothing is asked for twice.
 */
export class Follower {
  #known: number;
  #wanted: number;
  #running: Promise<void> | null = null;
  readonly #catchUp: CatchUp;

  constructor(known: number, catchUp: CatchUp) {
    this.#known = known;
    this.#wanted = known;
    this.#catchUp = catchUp;
  }

  get known(): number {
    return this.#known;
  }

  /** Resolves when the version is known, or when a fetch failed; the next hint or reconnect asks again. */
  want(version: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, version);
    if (this.#wanted <= this.#known) return this.#running ?? Promise.resolve();
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#known < this.#wanted) {
      const before = this.#known;
      try {
        this.#known = Math.max(before, await this.#catchUp(before));
      } catch {
        return;
      }
      // The server knows less than the hint promised (a restored backup): believe the server.
      if (this.#known === before) this.#wanted = before;
    }
  }
}
