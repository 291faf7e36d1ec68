import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';

const key = ['legal-holds'] as const;

export const useHolds = () =>
  useQuery({ queryKey: key, queryFn: async () => (await ask(api.GET('/api/v1/legal-holds'))).items });

/** What is erased, and what would be, is another after a hold. */
function useHolding<T>(send: (value: T) => Promise<{ items: string[] }>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ items }) => client.setQueryData(key, items),
    onSettled: () => client.invalidateQueries({ queryKey: ['retention-report'] }),
  });
}

export const usePlace = () =>
  useHolding((body: { stream: string; reason: string }) =>
    ask(api.POST('/api/v1/legal-holds', { params: { header: { 'Idempotency-Key': newKey() } }, body })),
  );

export const useRelease = () =>
  useHolding((stream: string) => ask(api.DELETE('/api/v1/legal-holds', { params: { query: { stream } } })));
