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

function useStore(): DraftStore {
  const { tenant, id } = useMe();
  return useMemo(() => new DraftStore(localStorage, tenant, id), [tenant, id]);
}
