import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { unreachable } from '../../../api/problem';
import type { Listed } from '../../../api/types';

const limit = 20;
const checkpoints = ['checkpoints'] as const;
const keys = ['log-keys'] as const;
const health = ['health'] as const;

/** A checkpoint is signed half a minute after news. */
const signedEvery = 30_000;

export const useCheckpoints = () =>
  useInfiniteQuery({
    queryKey: checkpoints,
    refetchInterval: signedEvery,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Listed<'CheckpointView'>) => next,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/log/checkpoints', {
          params: { query: { limit, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
  });

/** A line for each, the newest last. */
export const useKeyLines = () =>
  useQuery({ queryKey: keys, queryFn: () => ask(api.GET('/api/v1/log/keys', { parseAs: 'text' })) });

export interface Health {
  readonly record: 'signed' | 'contradicted' | 'broken';
  readonly unreachable: readonly string[];
}

export const useHealth = () =>
  useQuery({
    queryKey: health,
    refetchInterval: signedEvery,
    queryFn: async (): Promise<Health> => {
      const answer = await fetch('/health/ready', { cache: 'no-store' }).catch(() => {
        throw unreachable();
      });
      return (await answer.json()) as Health;
    },
  });

export const useVerify = () => useMutation({ mutationFn: () => ask(api.GET('/api/v1/verify')) });

function useSigning<T>(send: (reason: string) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => Promise.all([checkpoints, keys, health].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

const once = () => ({ header: { 'Idempotency-Key': newKey() } });

export const useNewKey = () =>
  useSigning((reason) => ask(api.POST('/api/v1/log/keys', { params: once(), body: { reason } })));

export const useNewEpoch = () =>
  useSigning((reason) => ask(api.POST('/api/v1/log/epochs', { params: once(), body: { reason } })));
