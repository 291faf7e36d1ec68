import { describe, expect, it } from 'vitest';
import { archiveAddress, dayOf } from './archiveAddress';

const period = (address: string | null): readonly (Date | null)[] => {
  const asked = new URL(address ?? '', 'http://desk').searchParams;
  return [asked.get('from'), asked.get('until')].map((time) => (time === null ? null : new Date(time)));
};

describe('the address of an archive', () => {
  it('takes both days as a whole', () => {
    const address = archiveAddress('amazon-eu', '2026-11-01', '2026-11-30');
    expect(address).toContain('/api/v1/accounts/amazon-eu/archive?');
    expect(period(address)).toEqual([new Date(2026, 10, 1), new Date(2026, 11, 1)]);
  });

  it('is as long as the day on which the clocks change', () => {
    expect(period(archiveAddress('a', '2026-10-25', '2026-10-25'))).toEqual([
      new Date(2026, 9, 25),
      new Date(2026, 9, 26),
    ]);
  });

  it('names a rule where only its violations are asked for', () => {
    const asked = (violation?: string) =>
      new URL(archiveAddress('a', '2026-11-01', '2026-11-01', violation) ?? '', 'http://desk').searchParams.get(
        'violation',
      );
    expect(asked('link.external')).toBe('link.external');
    expect(asked('')).toBeNull();
  });

  it('begins on the day of a moment', () => {
    expect(dayOf(new Date(2026, 0, 2, 23, 59).toISOString())).toBe('2026-01-02');
    expect(dayOf(null)).toBe('');
    expect(dayOf('soon')).toBe('');
  });

  it('is not there while the days are none, or the wrong way round', () => {
    expect(archiveAddress('a', '', '2026-11-30')).toBeNull();
    expect(archiveAddress('a', '2026-11-02', '2026-11-01')).toBeNull();
    expect(archiveAddress('', '2026-11-01', '2026-11-01')).toBeNull();
  });
});
