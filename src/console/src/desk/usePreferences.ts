import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Preferences } from '../api/types';
import { useReport } from '../problems/useReport';

const key = ['desk', 'preferences'] as const;
const read = () => ask(api.GET('/api/v1/desk/preferences'));

/** How the signed-in person wants the console, kept on the server: the same in every browser. */
export function usePreferences(): Preferences | undefined {
  return useQuery({ queryKey: key, queryFn: read }).data;
}

/** Changes some of it; what is seen follows at once, and goes back if the server refuses. */
export function useChangePreferences() {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: async (change: Partial<Preferences>) => {
      const known = await client.query({ queryKey: key, queryFn: read, staleTime: 'static' });
      return ask(api.PUT('/api/v1/desk/preferences', { body: { ...known, ...change } }));
    },
    scope: { id: 'preferences' },
    onSuccess: (kept) => client.setQueryData(key, kept),
    onError: report,
  });
}
