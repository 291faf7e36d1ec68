import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';

const none: readonly string[] = [];

/** The codes of all wording rules, those of the house after those that everybody has. */
export function useWordingRules(): readonly string[] {
  const query = useQuery({
    queryKey: ['wording', 'codes'],
    staleTime: 60_000,
    queryFn: async () => {
      const { builtIn, rules } = await ask(api.GET('/api/v1/wording'));
      return [...builtIn, ...rules.map(({ code }) => code)];
    },
  });
  return query.data ?? none;
}
