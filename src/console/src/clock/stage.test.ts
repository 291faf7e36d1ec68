import { describe, expect, it } from 'vitest';
import { hour, read, split } from './stage';

const start = Date.UTC(2026, 10, 21, 8);
const due = start + 24 * hour;
const at = (hours: number, ms = 0) => read(start, due, start + hours * hour + ms);

describe('a 24 h clock', () => {
  it.each([
    [0, 'calm'],
    [11.99, 'calm'],
    [12, 'half'],
    [17.99, 'half'],
    [18, 'late'],
    [21.59, 'late'],
    [21.6, 'urgent'],
    [22.99, 'urgent'],
    [23, 'lastHour'],
    [23.99, 'lastHour'],
    [24, 'breached'],
    [30, 'breached'],
  ])('after %d hours is %s', (hours, stage) => expect(at(hours).stage).toBe(stage));

  it('is breached exactly at the deadline and not a millisecond before', () => {
    expect(at(24, -1).stage).toBe('lastHour');
    expect(at(24).stage).toBe('breached');
  });

  it('says how much is used and never leaves 0 … 1', () => {
    expect(at(6).used).toBeCloseTo(0.25);
    expect(at(-5).used).toBe(0);
    expect(at(50).used).toBe(1);
  });
});

it('calls the last hour of a short clock the last hour although little of it is used', () => {
  expect(read(0, 2 * hour, 1.1 * hour).stage).toBe('lastHour');
});

describe('a duration', () => {
  it('is cut into units', () => {
    expect(split(26 * hour + 61_000)).toEqual({ days: 1, hours: 2, minutes: 1, seconds: 1 });
  });

  it('rounds what is left up, so that zero is shown only when time is over', () => {
    expect(split(400).seconds).toBe(1);
    expect(split(0).seconds).toBe(0);
  });

  it('counts what is over in whole seconds', () => expect(split(-1999).seconds).toBe(1));
});
