import { api, ask } from '../api/client';
import { best, jumped, type Sample } from './offset';

const tick = 1000;
const rounds = 3;
const remeasureEvery = 300_000;

/**
 * Server time in the browser. Ticks once a second for whoever watches; measures the offset at start, when asked (after a
 * reconnect), when the tab comes back, when a clock jumped, and every five minutes. A server on a driven test clock is
 * asked every second.
 */
export class ServerClock {
  #offset = 0;
  #now = Date.now();
  #driven = false;
  #measuredAt = Number.NEGATIVE_INFINITY;
  #measuring: Promise<void> | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = { wall: 0, monotonic: 0 };
  readonly #watchers = new Set<() => void>();

  /** Milliseconds since the epoch by the server's clock, as of the last tick. */
  readonly now = (): number => this.#now;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) this.#start();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#stop();
    };
  };

  /** Several callers share one measurement. */
  readonly measure = (): Promise<void> => {
    this.#measuring ??= this.#sample().finally(() => (this.#measuring = null));
    return this.#measuring;
  };

  readonly #beat = (): void => {
    const wall = Date.now();
    const monotonic = performance.now();
    const slept = jumped(wall - this.#last.wall, monotonic - this.#last.monotonic, tick);
    this.#last = { wall, monotonic };
    if (slept || this.#driven || monotonic - this.#measuredAt > remeasureEvery) void this.measure();
    this.#publish();
  };

  readonly #visible = (): void => {
    if (document.visibilityState === 'visible') void this.measure();
  };

  #start(): void {
    this.#now = Date.now() + this.#offset;
    this.#last = { wall: Date.now(), monotonic: performance.now() };
    this.#timer = setInterval(this.#beat, tick);
    document.addEventListener('visibilitychange', this.#visible);
    void this.measure();
  }

  #stop(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#visible);
  }

  #publish(): void {
    this.#now = Date.now() + this.#offset;
    this.#watchers.forEach((watcher) => watcher());
  }

  async #sample(): Promise<void> {
    const samples: Sample[] = [];
    this.#measuredAt = performance.now();
    try {
      for (let round = 0; round < (this.#driven ? 1 : rounds); round++) {
        const sentAt = Date.now();
        const { now, testClock } = await ask(api.GET('/api/v1/time'));
        samples.push({ sentAt, receivedAt: Date.now(), serverNow: Date.parse(now) });
        this.#driven = testClock;
      }
    } catch {
      // Unreachable: keep the offset we have; the reconnect asks again.
    }
    const measured = best(samples);
    if (measured === null) return;
    this.#offset = measured.milliseconds;
    this.#publish();
  }
}
