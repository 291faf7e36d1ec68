import { expect, it } from 'vitest';
import { holdsAnyway, isAbout } from './terms';

it('knows where a note is needed anyway', () => {
  expect(holdsAnyway('close', 'amazon')).toBe(true);
  expect(holdsAnyway('nonStandard', null)).toBe(true);
  expect(holdsAnyway('close', 'shopify')).toBe(false);
  expect(holdsAnyway('escalate', null)).toBe(false);
});

it('tells a rule for one channel from the one for all', () => {
  const all = { gate: 'close' as const, enforced: true, required: [] };
  expect(isAbout('close', null)(all)).toBe(true);
  expect(isAbout('close', null)({ ...all, channel: null })).toBe(true);
  expect(isAbout('close', 'shopify')(all)).toBe(false);
  expect(isAbout('escalate', null)(all)).toBe(false);
});
