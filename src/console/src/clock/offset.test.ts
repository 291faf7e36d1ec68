import { describe, expect, it } from 'vitest';
import { best, jumped, offsetOf } from './offset';

describe('the offset to server time', () => {
  it('halves the round trip', () => {
    expect(offsetOf({ sentAt: 1000, receivedAt: 1200, serverNow: 6100 })).toEqual({
      milliseconds: 5000,
      roundTrip: 200,
    });
  });

  it('is negative when the browser is ahead', () => {
    expect(offsetOf({ sentAt: 10_000, receivedAt: 10_000, serverNow: 7000 }).milliseconds).toBe(-3000);
  });

  it('comes from the sample with the shortest round trip', () => {
    const slow = { sentAt: 0, receivedAt: 900, serverNow: 9000 };
    const quick = { sentAt: 1000, receivedAt: 1020, serverNow: 6010 };
    expect(best([slow, quick])).toEqual({ milliseconds: 5000, roundTrip: 20 });
    expect(best([])).toBeNull();
  });

  it('survives a browser clock that was set back while waiting', () => {
    expect(offsetOf({ sentAt: 5000, receivedAt: 4000, serverNow: 5000 }).roundTrip).toBe(0);
  });
});

describe('a jump', () => {
  it('is a wall clock that moved without time passing', () => expect(jumped(60_000, 1000, 1000)).toBe(true));
  it('is a tab that slept', () => expect(jumped(600_000, 600_000, 1000)).toBe(true));
  it('is not a late timer', () => expect(jumped(1900, 1900, 1000)).toBe(false));
});
