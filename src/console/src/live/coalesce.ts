/** Collects ids and hands them over together, at most once per `wait`; the first call starts the wait. */
export class Coalesce {
  readonly #wait: number;
  readonly #flush: (ids: ReadonlySet<string>) => void;
  #ids = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wait: number, flush: (ids: ReadonlySet<string>) => void) {
    this.#wait = wait;
    this.#flush = flush;
  }

  add(id: string): void {
    this.#ids.add(id);
    this.#timer ??= setTimeout(() => {
      const ids = this.#ids;
      this.#ids = new Set();
      this.#timer = undefined;
      this.#flush(ids);
    }, this.#wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
