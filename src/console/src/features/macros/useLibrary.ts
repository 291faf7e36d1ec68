import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { newKey } from '../../api/idempotency';
import type { MacroRequest, MacroText } from '../../api/types';

const key = ['macros'];

export function useLibrary() {
  return useQuery({ queryKey: [...key, 'library'], queryFn: async () => (await ask(api.GET('/api/v1/macros'))).items });
}

export function useMacroVersions(macro: string) {
  return useQuery({
    queryKey: [...key, macro, 'versions'],
    queryFn: () => ask(api.GET('/api/v1/macros/{macro}', { params: { path: { macro } } })),
  });
}

export type MacroStep =
  | { do: 'starter' }
  | { do: 'create'; body: MacroRequest }
  | { do: 'draft'; macro: string; text: MacroText }
  | { do: 'approve'; macro: string; number: number }
  | { do: 'retire'; macro: string; number: number };

/** What people do about the library. */
export function useMacroStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (step: MacroStep): Promise<string | null> => {
      const header = { 'Idempotency-Key': newKey() };
      switch (step.do) {
        case 'starter':
          await ask(api.POST('/api/v1/macros/starter-library', { params: { header } }));
          return null;
        case 'create':
          return (await ask(api.POST('/api/v1/macros', { params: { header }, body: step.body }))).macro;
        case 'draft':
          await ask(
            api.POST('/api/v1/macros/{macro}/versions', {
              params: { path: { macro: step.macro }, header },
              body: step.text,
            }),
          );
          return step.macro;
        default: {
          const params = { path: { macro: step.macro, number: step.number }, header };
          await ask(
            step.do === 'approve'
              ? api.POST('/api/v1/macros/{macro}/versions/{number}/approval', { params })
              : api.POST('/api/v1/macros/{macro}/versions/{number}/retirement', { params }),
          );
          return step.macro;
        }
      }
    },
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: ['decisions'] })]),
  });
}
