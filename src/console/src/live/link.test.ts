import type { HubConnection } from '@microsoft/signalr';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveLink } from './link';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A link whose server answers to each call in turn as it is told. */
async function linked(...answers: (number | Error)[]) {
  const invoke = vi.fn(() => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const connection = {
    on: () => undefined,
    onclose: () => undefined,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    invoke,
  };
  const link = new LiveLink(() => Promise.resolve(connection as unknown as HubConnection));
  const joined = vi.fn();
  link.listen('queue', { joined });
  link.start(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return { link, invoke, joined };
}

it('joins again where the server could not say yes or no', async () => {
  const { invoke, joined } = await linked(
    new Error('An unexpected error occurred'),
    new Error('An unexpected error occurred'),
    7,
  );
  expect(invoke).toHaveBeenCalledTimes(3);
  expect(joined).toHaveBeenCalledExactlyOnceWith(7);
});

it('takes a no for an answer', async () => {
  const { invoke, joined } = await linked(new Error('An unexpected error occurred. HubException: access.denied'));
  expect(invoke).toHaveBeenCalledTimes(1);
  expect(joined).not.toHaveBeenCalled();
});

it('does not join what nobody listens to any more', async () => {
  const { link, invoke } = await linked(new Error('An unexpected error occurred'));
  link.stop();
  const before = invoke.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(invoke).toHaveBeenCalledTimes(before);
});
