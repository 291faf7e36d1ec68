/** Letters that follow one another within this time are one run of typing. */
const pause = 2000;
/** Whoever has typed this many letters into nothing believes to be writing: no pause turns the next one into a shortcut. */
const writing = 3;
/** So long an early letter waits for what it is meant for. */
const patience = 10_000;

/** Where a letter was pressed. A dialog keeps its letters, a field takes them, and the page may know them as shortcuts. */
export type Place = 'field' | 'dialog' | 'page';

/** What a letter, or one after another ("g q"), does; false when what it is meant for is not there, which makes it a letter like any other. */
export type Letters = Readonly<Record<string, () => boolean>>;

type Layer = () => Letters;

/**
 * Tells shortcuts from writing. A letter is a shortcut only at the beginning of a run, and it belongs to the one place that
 * knows it: if that cannot take it, nobody does, nor the letters after it.
 */
export class Keyboard {
  #layers: readonly Layer[] = [];
  #allowed = true;
  #typedAt = Number.NEGATIVE_INFINITY;
  #lost = 0;
  /** Whether the last letter went to a field that nobody has left by a click, a key or a command since. */
  #inField = false;
  #early: string | null = null;
  #first: { readonly letter: string; readonly at: number } | null = null;
  readonly #watchers = new Set<(writing: boolean) => void>();

  /** The latest to listen is asked first. */
  listen(layer: Layer): () => void {
    this.#layers = [layer, ...this.#layers];
    return () => (this.#layers = this.#layers.filter((other) => other !== layer));
  }

  /** Without shortcuts letters are letters, and nobody is told that they lead nowhere. */
  allow(shortcuts: boolean): void {
    this.#allowed = shortcuts;
    this.settle();
  }

  /** Hears when somebody writes into nothing, and when that is over. */
  watch(watcher: (writing: boolean) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Whether a letter pressed now would go on with a run of typing that no field takes. */
  isWriting(at: number): boolean {
    return this.#lost >= writing || (this.#lost > 1 && at - this.#typedAt < pause);
  }

  /** Says whether a shortcut took the letter. */
  press(letter: string, at: number, place: Place): boolean {
    if (!this.#allowed) return false;
    const vanished = place === 'page' && this.#inField;
    const running = vanished || this.#lost >= writing || at - this.#typedAt < pause;
    const first = this.#first !== null && at - this.#first.at < pause ? this.#first.letter : null;
    this.#first = null;
    if (place === 'page' && !running && this.#shortcut(first, letter, at)) {
      this.settle();
      return true;
    }
    this.#typedAt = at;
    const again = place === 'page' && letter === this.#early;
    this.#early = place === 'page' && (again || (!running && first === null)) ? letter : null;
    this.#inField = place === 'field';
    if (vanished) this.#lose(writing);
    else this.#lose(place !== 'page' ? 0 : again || !running ? 1 : this.#lost + 1);
    return false;
  }

  /** Something deliberate was done, a click or Escape: the next letter begins anew. */
  settle(): void {
    this.#early = null;
    this.#inField = false;
    this.#typedAt = Number.NEGATIVE_INFINITY;
    this.#lose(0);
  }

  /** What a single letter was meant for may have appeared since; letters that were pressed after it make it void. */
  retry(at: number): void {
    if (this.#early !== null && at - this.#typedAt < patience && this.#take(this.#early)) this.settle();
  }

  #shortcut(first: string | null, letter: string, at: number): boolean {
    if (first !== null) return this.#take(`${first} ${letter}`);
    if (this.#take(letter)) return true;
    if (!this.#layers.some((layer) => Object.keys(layer()).some((known) => known.startsWith(`${letter} `))))
      return false;
    this.#first = { letter, at };
    return true;
  }

  #take(letters: string): boolean {
    const layer = this.#layers.find((known) => Object.hasOwn(known(), letters));
    return layer?.()[letters]?.() === true;
  }

  #lose(lost: number): void {
    const before = this.#lost >= writing;
    this.#lost = lost;
    const now = lost >= writing;
    if (before !== now) this.#watchers.forEach((watcher) => watcher(now));
  }
}
