import { useEffect, useMemo, useState } from 'react';
import { useMe } from '../../../people/me';
import { DraftStore, type Draft, type DraftKind } from './drafts';

export interface KeptDraft {
  readonly draft: Draft | null;
  /** False when the browser could not keep it: what is on the screen is all there is. */
  readonly kept: boolean;
  readonly write: (draft: Draft) => void;
  readonly accepted: (text: string) => void;
}

/** A draft that is in storage before the next keystroke; another tab of the same person shows the same one. */
export function useDraft(kind: DraftKind, ticket: string): KeptDraft {
  const store = useStore();
  const [draft, setDraft] = useState(() => store.read(kind, ticket));
  const [kept, setKept] = useState(true);

  useEffect(() => {
    const changed = (event: StorageEvent) => {
      if (event.key === store.name(kind, ticket)) setDraft(store.read(kind, ticket));
    };
    globalThis.addEventListener('storage', changed);
    return () => globalThis.removeEventListener('storage', changed);
  }, [store, kind, ticket]);

  return {
    draft,
    kept,
    write: (next) => {
      setKept(store.write(kind, ticket, next));
      setDraft(next.text === '' ? null : next);
    },
    accepted: (text) => {
      store.accepted(kind, ticket, text);
      setDraft(store.read(kind, ticket));
    },
  };
}

/** A text that came back is a draft again, unless another one was begun meanwhile. */
export function useGiveBack(kind: DraftKind, ticket: string): (draft: Draft) => void {
  const store = useStore();
  return (draft) => {
    if (store.read(kind, ticket) !== null) return;
    store.write(kind, ticket, draft);
    globalThis.dispatchEvent(new StorageEvent('storage', { key: store.name(kind, ticket) }));
  };
}

/**
 * A text that can no longer be sent where it was begun goes on elsewhere. One that is under way there stays, and so does this one.
 * @returns Null when there is nothing to take over; else how to, which says whether it was done.
 */
export function useTakeOver(kind: DraftKind, from: string, to: string): { text: string; take: () => boolean } | null {
  const store = useStore();
  const draft = store.read(kind, from);
  if (draft === null) return null;
  const take = () => {
    // Nobody has seen yet what it would answer there.
    if (store.read(kind, to) !== null || !store.write(kind, to, { text: draft.text, seen: 0 })) return false;
    store.accepted(kind, from, draft.text);
    return true;
  };
  return { text: draft.text, take };
}

function useStore(): DraftStore {
  const { tenant, id } = useMe();
  return useMemo(() => new DraftStore(localStorage, tenant, id), [tenant, id]);
}
