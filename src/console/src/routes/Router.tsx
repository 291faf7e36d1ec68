import { createContext, startTransition, use, useLayoutEffect, useState, type ReactNode } from 'react';

export interface Place {
  readonly pathname: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

export type Go = (to: string, options?: { replace?: boolean }) => void;

const Context = createContext<Place | null>(null);
const moved = 'actors:moved';

const here = (): Place => ({ pathname: window.location.pathname, search: window.location.search });

const go: Go = (to, { replace = false } = {}) => {
  const { pathname, search, hash } = new URL(to, window.location.href);
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `${pathname}${search}${hash}`);
  window.dispatchEvent(new Event(moved));
};

/** The address of the page. A screen that has to be read first leaves the one before standing until it is there. */
export function Router({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(here);
  useLayoutEffect(() => {
    const follow = () => startTransition(() => setPlace(here()));
    window.addEventListener('popstate', follow);
    window.addEventListener(moved, follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener(moved, follow);
    };
  }, []);
  return <Context value={place}>{children}</Context>;
}

export function useLocation(): Place {
  const place = use(Context);
  if (place === null) throw new Error('useLocation outside Router');
  return place;
}

export const useNavigate = (): Go => go;
