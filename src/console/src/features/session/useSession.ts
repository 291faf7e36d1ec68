import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask, onSessionEnded } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Me } from '../../api/types';

const key = ['session'] as const;

/** Who is signed in; null when nobody is. */
export function useSession() {
  const client = useQueryClient();
  useEffect(() => onSessionEnded(() => client.setQueryData(key, null)), [client]);
  return useQuery<Me | null>({
    queryKey: key,
    staleTime: Infinity,
    queryFn: async () => {
      try {
        return await ask(api.GET('/api/v1/session'));
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
  });
}

export interface Credentials {
  email: string;
  password: string;
  code: string;
  tenant: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ email, password, code, tenant }: Credentials) =>
      ask(
        api.POST('/api/v1/session', {
          body: { email, password, code: code === '' ? null : code, tenant: tenant === '' ? null : tenant.trim() },
        }),
      ),
    onSuccess: (me) => client.setQueryData(key, me),
  });
}

/** Ends the session and forgets everything that was read in it; drafts stay for the next sign-in. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      if (client.getQueryData<Me>(key)?.ofCompany === true) window.location.assign('/api/v1/session/company/end');
    },
    onSettled: () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
      client.setQueryData(key, null);
    },
  });
}
