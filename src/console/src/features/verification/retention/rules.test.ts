import { describe, expect, it } from 'vitest';
import { differing, draftOf, faultsOf, isSound, rulesOf, shortened } from './rules';

const rules = [
  { recordClass: 'note', basis: 'law', days: 365, daysAfterDelivery: null },
  { recordClass: 'order-pii', basis: 'Amazon', days: 540, daysAfterDelivery: 30 },
];

describe('rules as somebody types them', () => {
  it('come back as they were read', () => expect(rulesOf(draftOf(rules))).toEqual(rules));

  it('leave out a class that is kept for ever without a basis', () =>
    expect(rulesOf({ ...draftOf(rules), note: { days: ' ', after: '', basis: '' } })).toEqual(rules.slice(1)));

  it('may keep for ever and say why', () =>
    expect(rulesOf(draftOf([{ recordClass: 'note', basis: 'a dispute', days: null }]))).toMatchObject([
      { recordClass: 'note', basis: 'a dispute', days: null },
    ]));
});

describe('a line', () => {
  const line = { days: '30', after: '', basis: 'law' };
  it.each(['0', '-1', '1.5', '36501', 'many', '1e3', '0x10', '٣'])('does not take %s for days', (days) =>
    expect(faultsOf({ ...line, days })).toEqual({ days: 'bad-days' }),
  );
  it.each(['1', ' 36500 ', ''])('takes "%s" for days', (days) => expect(faultsOf({ ...line, days })).toEqual({}));
  it('needs a basis', () => expect(faultsOf({ ...line, basis: ' ' })).toEqual({ basis: 'no-basis' }));
  it('needs none when it says nothing', () => expect(faultsOf({ days: '', after: '', basis: '' })).toEqual({}));
  it('has a basis of 500 characters at most', () =>
    expect(faultsOf({ ...line, basis: 'x'.repeat(501) })).toEqual({ basis: 'long-basis' }));
  it('that is wrong spoils the whole', () =>
    expect(isSound({ ...draftOf(rules), note: { ...line, days: '0' } })).toBe(false));
});

describe('what is shorter than before', () => {
  const before = draftOf(rules);
  const shorter = (name: 'note' | 'wording' | 'order-pii', change: object) =>
    shortened(before, { ...before, [name]: { ...before[name], ...change } });
  it('is fewer days', () => expect(shorter('note', { days: '364' })).toEqual(['note']));
  it('is fewer days after delivery', () => expect(shorter('order-pii', { after: '29' })).toEqual(['order-pii']));
  it('is an end where there was none', () => expect(shorter('wording', { days: '9999' })).toEqual(['wording']));
  it('is neither more days nor none', () => {
    expect(shorter('note', { days: '366' })).toEqual([]);
    expect(shorter('note', { days: '' })).toEqual([]);
  });
});

it('tells which classes differ, whatever the spaces', () => {
  const before = draftOf(rules);
  expect(differing(before, { ...before, note: { ...before.note, basis: ' law ' } })).toEqual([]);
  expect(differing(before, { ...before, note: { ...before.note, basis: 'contract' } })).toEqual(['note']);
});
