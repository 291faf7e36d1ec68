import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';
import type { Policies, Policy } from '../../../../api/types';
import { useChange, type Change } from '../useChange';

const key = ['policies', 'all'];
const read = () => ask(api.GET('/api/v1/policies'));

/** Those that are no longer cited, too. */
export const usePolicies = () => useQuery({ queryKey: key, queryFn: read });

/** Null for one that is not there yet. */
export function usePolicyChange(known: Policies, code: string): Change<Policy | null, Policy> {
  return useChange(
    {
      key,
      read,
      pick: ({ items }: Policies) => items.find(({ policy }) => policy === code) ?? null,
      write: ({ policy, ...body }: Policy, { version }: Policies) =>
        ask(
          api.PUT('/api/v1/policies/{policy}', {
            params: { path: { policy } },
            headers: { 'If-Match': `"${version}"` },
            body,
          }),
        ),
    },
    known,
  );
}
