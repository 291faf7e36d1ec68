import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { change, ChangedMeanwhile, type Whole } from './change';

interface Changing<V, T, I> extends Omit<Whole<V, T>, 'write'> {
  readonly key: QueryKey;
  readonly write: (item: I, over: V) => Promise<T>;
}

export interface Change<T, I> {
  readonly send: (item: I, done?: (became: T) => void) => void;
  readonly pending: boolean;
  readonly done: boolean;
  /** What others made of it while it was changed here. */
  readonly meanwhile: { readonly theirs: T } | null;
  readonly error: Error | null;
  /** Whoever changes it has read what others made of it. */
  readonly read: (theirs: T) => void;
}

/** Changes a part of what is kept as a whole, once it is on the screen, and has the whole read again. */
export function useChange<V, T, I>({ key, read, pick, write }: Changing<V, T, I>, known: V): Change<T, I> {
  const client = useQueryClient();
  const [seen, setSeen] = useState(() => pick(known));
  const save = useMutation({
    mutationFn: (item: I) => {
      const latest = client.getQueryData<V>(key) ?? known;
      return change({ read, pick, write: (over: V) => write(item, over) }, latest, seen);
    },
    onSuccess: setSeen,
    // All that shows it, whatever part of it.
    onSettled: () => client.invalidateQueries({ queryKey: key.slice(0, 1) }),
  });
  const error = save.error;
  return {
    send: (item, done) => save.mutate(item, { ...(done !== undefined && { onSuccess: done }) }),
    pending: save.isPending,
    done: save.isSuccess,
    meanwhile: error instanceof ChangedMeanwhile ? { theirs: error.theirs as T } : null,
    error: error instanceof ChangedMeanwhile ? null : error,
    read: (theirs) => {
      setSeen(theirs);
      save.reset();
    },
  };
}
