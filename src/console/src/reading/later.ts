import { lazy, type ComponentType } from 'react';
import { everyWord } from '../locales/i18n';

const pause = 2000;

/**
 * A screen, or a part of one, that is read when somebody comes to it, and its words with it. What cannot be read because the server
 * is out of reach is read when it is there again; anything else is a failure of the page.
 */
export function later<Props, Name extends string>(load: () => Promise<Record<Name, ComponentType<Props>>>, name: Name) {
  return lazy(async () => {
    const [part] = await Promise.all([read(load), read(everyWord)]);
    return { default: part[name] };
  });
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
