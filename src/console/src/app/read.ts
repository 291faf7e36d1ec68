import { lazy, type ComponentType } from 'react';

const pause = 2000;

/**
 * A screen that is read when somebody goes there. What cannot be read because the server is out of reach is read when it is there again;
 * anything else is a failure of the page.
 */
export function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await read(load))[name] }));
}

async function read<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await isReached()) throw error;
      await new Promise<void>((resolve) => {
        addEventListener('online', () => resolve(), { once: true });
        setTimeout(resolve, pause);
      });
    }
  }
}

async function isReached(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
