import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createQueryClient } from './queryClient';

/** A question whose answers are given by hand. */
function question() {
  const given: ((answer: string) => void)[] = [];
  const client = createQueryClient();
  const observer = new QueryObserver(client, {
    queryKey: ['asked'],
    queryFn: () => new Promise<string>((resolve) => given.push(resolve)),
  });
  observer.subscribe(() => undefined);
  return { client, observer, given };
}

it('asks again for what became old while its first answer was on its way', async () => {
  const { client, observer, given } = question();
  const fresh = client.invalidateQueries({ queryKey: ['asked'] });
  given[0]?.('before the change');
  await expect.poll(() => given.length).toBe(2);
  given[1]?.('after the change');
  await fresh;
  expect(observer.getCurrentResult().data).toBe('after the change');
});

it('asks once for what was answered before', async () => {
  const { client, observer, given } = question();
  given[0]?.('first');
  await expect.poll(() => observer.getCurrentResult().data).toBe('first');
  const fresh = client.invalidateQueries({ queryKey: ['asked'] });
  given[1]?.('second');
  await fresh;
  expect(given).toHaveLength(2);
});
