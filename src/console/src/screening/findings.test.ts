import { describe, expect, it } from 'vitest';
import type { Finding } from '../api/types';
import { blocking, pieces, waivable } from './findings';

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'contact.email',
  severity: 'block',
  start,
  end,
  message: 'No addresses.',
  ...more,
});

describe('pieces', () => {
  it('cuts the text where findings begin and end', () => {
    const cut = pieces('write a@b.de now', [finding(6, 12)]);
    expect(cut.map(({ text, finding: found }) => [text, found !== null])).toEqual([
      ['write ', false],
      ['a@b.de', true],
      [' now', false],
    ]);
  });

  it('loses no letter when findings overlap, are about the whole message or of an older text', () => {
    const cut = pieces('abcdef', [finding(1, 4), finding(2, 5), finding(0, 0), finding(3, 99)]);
    expect(cut.map(({ text }) => text).join('')).toBe('abcdef');
    expect(cut.filter((piece) => piece.finding !== null)).toHaveLength(1);
  });
});

describe('blocking', () => {
  it('leaves out warnings and what a waiver covers', () => {
    const open = finding(0, 3);
    expect(blocking([open, finding(0, 3, { severity: 'warn' }), finding(0, 3, { waiver: 'w' })])).toEqual([open]);
  });
});

describe('waivable', () => {
  it('names each rule once, and none where a file stands in the way that no approval lets out', () => {
    expect(waivable([finding(0, 3), finding(4, 6), finding(0, 0, { rule: 'promotion' })])).toEqual([
      'contact.email',
      'promotion',
    ]);
    expect(waivable([finding(0, 3), finding(0, 0, { rule: 'attachment.type' })])).toEqual([]);
  });
});
