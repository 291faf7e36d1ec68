import { describe, expect, it } from 'vitest';
import { emptyNote, isHalf, parse, print, toRequest } from './noteForm';

describe('the draft of a note', () => {
  it('keeps prose as prose and everything else as it was typed', () => {
    const form = {
      ...emptyNote,
      text: 'Late.',
      nextStep: 'Ask again.',
      evidence: [{ kind: 'id', first: 'A1', second: '' }],
    } as const;
    expect(print({ ...emptyNote, text: 'Late.' })).toBe('Late.');
    expect(parse(print(form))).toEqual(form);
    expect(print(emptyNote)).toBe('');
  });

  it('reads a draft of prose that only looks structured', () => {
    expect(parse('{ what a day').text).toBe('{ what a day');
  });
});

describe('the request of a note', () => {
  it('leaves out what is blank', () => {
    expect(
      toRequest({ ...emptyNote, text: 'x', nextStep: '  ', evidence: [{ kind: 'id', first: '', second: 'y' }] }),
    ).toEqual({
      text: 'x',
      risk: null,
      policy: null,
      actionTaken: null,
      nextStep: null,
      decisionPath: null,
      evidence: null,
    });
  });

  it('says each kind of evidence in its own fields', () => {
    const { evidence } = toRequest({
      ...emptyNote,
      evidence: [
        { kind: 'tracking', first: 'DHL', second: '0034' },
        { kind: 'amount', first: '14,95', second: 'eur' },
        { kind: 'time', first: '2026-11-20T10:00:00Z', second: '' },
      ],
    });
    expect(evidence).toEqual([
      { kind: 'tracking', carrier: 'DHL', number: '0034' },
      { kind: 'amount', amount: { amount: 14.95, currency: 'EUR' } },
      { kind: 'time', time: '2026-11-20T10:00:00.000Z', label: null },
    ]);
  });
});

it('tells an entry that is only half filled in', () => {
  const half = (kind: 'tracking' | 'id' | 'amount' | 'time', first: string, second = '') =>
    isHalf({ kind, first, second });
  expect([
    half('tracking', 'DHL'),
    half('tracking', '', '0034'),
    half('amount', '14,95'),
    half('amount', 'much', 'EUR'),
  ]).toEqual([true, true, true, true]);
  expect([half('tracking', 'DHL', '0034'), half('amount', '14,95', 'EUR'), half('id', 'A1'), half('time', '')]).toEqual(
    [false, false, false, false],
  );
});
