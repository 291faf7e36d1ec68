import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';

/** How one can sign in here. */
export const useWaysIn = () =>
  useQuery({ queryKey: ['session', 'ways'], queryFn: () => ask(api.GET('/api/v1/session/ways')) });
