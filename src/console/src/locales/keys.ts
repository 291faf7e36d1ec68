import type { Messages } from './messages';

/** A text that depends on a number is asked for without its form. */
type Bare<Key extends string> = Key extends `${infer Stem}_${'one' | 'other' | 'many'}` ? Stem : Key;

type Keys<M> = {
  [K in keyof M & string]: M[K] extends string ? Bare<K> : `${K}.${Keys<M[K]>}`;
}[keyof M & string];

/** Every text there is; one that is missing does not compile. */
export type Key = Keys<Messages>;
