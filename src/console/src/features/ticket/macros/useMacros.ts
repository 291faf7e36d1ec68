import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { MacroChoice, MacroSummary, MacroText } from '../../../api/types';

const fresh = 60_000;
/** The approved macros that fit a channel. */
export function useMacros(channel: string) {
  return useQuery({
    queryKey: ['macros'],
    staleTime: fresh,
    queryFn: async () => (await ask(api.GET('/api/v1/macros'))).items,
    select: (items: readonly MacroSummary[]) =>
      items.filter((macro) => macro.approved !== null && (macro.channel === null || macro.channel === channel)),
  });
}

/** The version of a macro that is in use, with its variables and gaps. */
export function useMacro(macro: string | undefined): MacroText | undefined {
  const query = useQuery({
    queryKey: ['macros', macro],
    enabled: macro !== undefined,
    staleTime: fresh,
    queryFn: () => ask(api.GET('/api/v1/macros/{macro}', { params: { path: { macro: macro ?? '' } } })),
    select: (view) => view.versions.find((version) => version.number === view.approved)?.text ?? null,
  });
  return query.data ?? undefined;
}

/** What the server makes of a filled macro; nothing is recorded. */
export function useRendering({ id, variables = null, gaps = null }: MacroChoice, complete: boolean) {
  return useQuery({
    queryKey: ['rendering', id, variables, gaps],
    enabled: complete,
    retry: false,
    queryFn: () =>
      ask(
        api.POST('/api/v1/macros/{macro}/rendering', {
          params: { path: { macro: id } },
          body: { variables, gaps },
        }),
      ),
  });
}
