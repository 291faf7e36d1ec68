import { expect, it } from 'vitest';
import { inOrder, readHours } from './hours';

it('reads hours as people write them, within what is a target', () => {
  expect(readHours('4')).toBe(4);
  expect(readHours(' 0,5 ')).toBe(0.5);
  expect(readHours('720')).toBe(720);
  for (const wrong of ['', ' ', '0', '-1', '721', 'soon', '0.01']) expect(readHours(wrong), wrong).toBeNull();
});

it('keeps what is critical before what is a warning', () => {
  expect(inOrder({ odrCriticalHours: 4, slaWarningHours: 4 })).toBe(true);
  expect(inOrder({ odrCriticalHours: 5, slaWarningHours: 4 })).toBe(false);
});
