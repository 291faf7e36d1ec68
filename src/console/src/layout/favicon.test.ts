import { expect, it } from 'vitest';
import { faviconOf } from './favicon';

it('is the plain icon while nothing waits, and says how much does', () => {
  expect(faviconOf(0)).toBe('/favicon.svg');
  expect(decodeURIComponent(faviconOf(3))).toContain('>3</text>');
  expect(decodeURIComponent(faviconOf(140))).toContain('>99+</text>');
});
