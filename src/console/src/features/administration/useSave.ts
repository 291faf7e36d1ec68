import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Sends a change and has everything read again that shows it. */
export function useSave<T, R>(shown: readonly string[], send: (value: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => Promise.all(shown.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
