import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { MacroSummary, MacroText } from '../../../api/types';

const none: readonly MacroSummary[] = [];

/** The approved macros for one purpose. */
export function useMacros(purpose: string): readonly MacroSummary[] {
  const query = useQuery({
    queryKey: ['macros'],
    staleTime: 30_000,
    queryFn: async () => (await ask(api.GET('/api/v1/macros'))).items,
  });
  return query.data?.filter((macro) => macro.purpose === purpose && macro.approved !== null) ?? none;
}

/** The approved version of one macro, with what has to be filled in. */
export function useMacro(id: string | undefined): ({ id: string } & MacroText) | undefined {
  const query = useQuery({
    queryKey: ['macros', id],
    enabled: id !== undefined,
    staleTime: 30_000,
    queryFn: () => ask(api.GET('/api/v1/macros/{macro}', { params: { path: { macro: id ?? '' } } })),
  });
  const text = query.data?.versions.find(({ number }) => number === query.data.approved)?.text;
  return text && query.data ? { id: query.data.id, ...text } : undefined;
}
