import { expect, it } from 'vitest';
import { narrowedIn, within } from './narrowed';

it('is what the address says, and nothing that is empty', () => {
  expect(narrowedIn(new URLSearchParams('q=lamp&account=amazon-eu&status=&from=2026-11-20'))).toEqual({
    account: 'amazon-eu',
    from: '2026-11-20',
  });
});

it('takes in the whole of the last day', () => {
  const { from = '', until = '' } = within({ from: '2026-11-20', until: '2026-11-20' });
  expect(Date.parse(until) - Date.parse(from)).toBe(24 * 3_600_000);
  expect(new Date(from).getHours()).toBe(0);
});

it('leaves out a day that is none', () => {
  expect(within({ from: 'yesterday', status: 'open' })).toEqual({ status: 'open' });
});
