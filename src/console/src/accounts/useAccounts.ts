import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { Account } from '../api/types';

const none: readonly Account[] = [];

export function useAccounts(): readonly Account[] {
  const query = useQuery({
    queryKey: ['accounts'],
    staleTime: 60_000,
    queryFn: async () => (await ask(api.GET('/api/v1/accounts'))).items,
  });
  return query.data ?? none;
}

/** The name people gave an account; its id until the accounts are loaded. */
export function useAccountName(): (id: string) => string {
  const accounts = useAccounts();
  return (id) => accounts.find((account) => account.id === id)?.name ?? id;
}
