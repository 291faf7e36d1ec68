import type { HubConnection } from '@microsoft/signalr';
import { backoff } from './backoff';
import type { Hint, LinkState, PresenceActivity, PresenceUpdate } from './messages';

export interface TopicListener {
  /** Joined, at first or again after the connection was lost: everything up to `version` may have been missed. */
  joined?: (version: number) => void;
  hint?: (hint: Hint) => void;
  presence?: (update: PresenceUpdate) => void;
}

type Open = () => Promise<HubConnection>;

const isUnauthorised = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 401;

/** The server said no, in a word of its own. Whatever else keeps a call from succeeding may pass. */
const isRefused = (error: unknown): boolean => error instanceof Error && error.message.includes('HubException:');

/**
 * The console's one connection to the hub. It is tried again for ever; on every connection all topics that somebody
 * listens to are joined again and their listeners told the version to catch up with.
 */
export class LiveLink {
  #state: LinkState = 'connecting';
  #connection: HubConnection | null = null;
  #attempt = 0;
  /** Which opening is the last one: what an earlier one brings comes too late. */
  #opening = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  readonly #open: Open;
  #unauthorised: () => void = () => undefined;
  readonly #topics = new Map<string, Set<TopicListener>>();
  readonly #watchers = new Set<() => void>();

  constructor(open: Open) {
    this.#open = open;
  }

  readonly state = (): LinkState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Keeps the connection until {@link stop}; `unauthorised` hears that the server does not know the session any more. */
  start(unauthorised: () => void): void {
    this.#unauthorised = unauthorised;
    this.#closed = false;
    globalThis.addEventListener('online', this.#now);
    globalThis.addEventListener('offline', this.#lost);
    void this.#connect();
  }

  stop(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    globalThis.removeEventListener('online', this.#now);
    globalThis.removeEventListener('offline', this.#lost);
    void this.#connection?.stop();
    this.#connection = null;
  }

  listen(topic: string, listener: TopicListener): () => void {
    const listeners = this.#topics.get(topic) ?? new Set();
    listeners.add(listener);
    this.#topics.set(topic, listeners);
    // A second listener of a topic has its own catching up to do, so the topic is joined again: joining twice does no harm.
    if (this.#state === 'live') void this.#join(topic, [listener]);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#topics.get(topic) !== listeners) return;
      this.#topics.delete(topic);
      this.#send('Leave', topic);
    };
  }

  tell(topic: string, activity: PresenceActivity): void {
    this.#send('Presence', topic, activity);
  }

  #send(method: string, ...args: unknown[]): void {
    // Lost with the connection and said again after the next join: nothing to recover.
    if (this.#state === 'live') this.#connection?.invoke(method, ...args).catch(() => undefined);
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#retry);
    const opening = ++this.#opening;
    let connection: HubConnection;
    try {
      connection = await this.#open();
    } catch {
      if (opening === this.#opening) this.#missed();
      return;
    }
    if (opening !== this.#opening || this.#closed) return;
    this.#connection = connection;
    connection.on('hint', (hint: Hint) => this.#each(hint.topic, (listener) => listener.hint?.(hint)));
    connection.on('presence', (update: PresenceUpdate) =>
      this.#each(update.topic, (listener) => listener.presence?.(update)),
    );
    connection.onclose(() => this.#again(connection));
    try {
      await connection.start();
      if (this.#connection !== connection) return;
      this.#attempt = 0;
      this.#become('live');
      await Promise.all([...this.#topics].map(([topic, listeners]) => this.#join(topic, [...listeners])));
    } catch (error) {
      if (isUnauthorised(error)) this.#unauthorised();
      this.#again(connection);
    }
  }

  async #join(topic: string, listeners: readonly TopicListener[], attempt = 0): Promise<void> {
    const connection = this.#connection;
    try {
      const joined = await connection?.invoke<{ version: number } | number>('Join', topic);
      if (joined === undefined) return;
      const version = typeof joined === 'number' ? joined : joined.version;
      listeners.forEach((listener) => listener.joined?.(version));
    } catch (error) {
      // Refused (no such topic, no right): the screen itself shows why when it asks for its data. Lost: the next connection joins all.
      if (isRefused(error)) return;
      setTimeout(() => {
        const left = listeners.filter((listener) => this.#topics.get(topic)?.has(listener) === true);
        if (connection === this.#connection && left.length > 0) void this.#join(topic, left, attempt + 1);
      }, backoff(attempt));
    }
  }

  #each(topic: string, tell: (listener: TopicListener) => void): void {
    this.#topics.get(topic)?.forEach(tell);
  }

  #again(connection: HubConnection): void {
    if (this.#connection === connection) this.#missed();
  }

  #missed(): void {
    if (this.#closed) return;
    this.#connection = null;
    this.#become(navigator.onLine ? 'reconnecting' : 'offline');
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), backoff(this.#attempt++));
  }

  /** The browser has a network again: do not wait for the backoff. */
  readonly #now = (): void => {
    this.#attempt = 0;
    if (this.#connection === null && !this.#closed) void this.#connect();
  };

  /** A socket may outlive a short loss without a word, and what passed meanwhile is unknown: it is opened anew. */
  readonly #lost = (): void => {
    const connection = this.#connection;
    this.#connection = null;
    this.#become('offline');
    this.#later();
    void connection?.stop();
  };

  #become(state: LinkState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#watchers.forEach((watcher) => watcher());
  }
}
