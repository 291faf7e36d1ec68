import { useState } from 'react';
import { newKey } from './idempotency';

/** Idempotency-Keys by what is asked: the same request has the same key, however often it is repeated, and is done once. */
export function useKeys(): (request: unknown) => string {
  const [keys] = useState(() => new Map<string, string>());
  return (request) => {
    const asked = JSON.stringify(request);
    const key = keys.get(asked) ?? newKey();
    keys.set(asked, key);
    return key;
  };
}
