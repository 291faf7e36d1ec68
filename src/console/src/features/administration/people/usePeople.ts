import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { useSave } from '../useSave';

export function useUsers() {
  return useQuery({ queryKey: ['users'], queryFn: async () => (await ask(api.GET('/api/v1/users'))).items });
}

export interface Invitation {
  email: string;
  displayName: string;
  roles: string[];
  password: string;
}

const shown = ['users', 'people'];

export const useInvite = () =>
  useSave(shown, (body: Invitation) =>
    ask(api.POST('/api/v1/users', { params: { header: { 'Idempotency-Key': newKey() } }, body })),
  );

export const useRoles = (user: string) =>
  useSave(shown, (roles: string[]) =>
    ask(api.PUT('/api/v1/users/{user}/roles', { params: { path: { user } }, body: { roles } })),
  );

export const useDisable = (user: string) =>
  useSave(shown, (disabled: boolean) =>
    ask(api.PUT('/api/v1/users/{user}/disabled', { params: { path: { user } }, body: { disabled } })),
  );

export const useReset = (user: string) =>
  useSave(shown, () =>
    ask(
      api.POST('/api/v1/users/{user}/reset', {
        params: { path: { user }, header: { 'Idempotency-Key': newKey() } },
      }),
    ),
  );
