import { createContext, use, useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { match, type Params } from './match';
import { useLocation, useNavigate, type Go } from './Router';

const Context = createContext<Params>({});

/** Draws the first screen whose pattern is the address, or `otherwise`. */
export function Routes({ table, otherwise }: { table: Readonly<Record<string, ReactNode>>; otherwise: ReactNode }) {
  const { pathname } = useLocation();
  for (const [pattern, screen] of Object.entries(table)) {
    const params = match(pattern, pathname);
    if (params !== null) return <Context value={params}>{screen}</Context>;
  }
  return otherwise;
}

export const useParams = (): Partial<Params> => use(Context);

/** Sends whoever comes here somewhere else; the way back does not lead here again. */
export function Navigate({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => navigate(to, { replace: true }), [navigate, to]);
  return null;
}

type Change = (known: URLSearchParams) => URLSearchParams;

/** What stands behind the question mark. A change begins with what stands there by then. */
export function useSearchParams() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback(
    (to: Change, options?: Parameters<Go>[1]) => {
      const next = to(new URLSearchParams(window.location.search)).toString();
      navigate(`${window.location.pathname}${next === '' ? '' : `?${next}`}`, options);
    },
    [navigate],
  );
  return [params, change] as const;
}
