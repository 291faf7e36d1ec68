import { describe, expect, it } from 'vitest';
import type { Decision } from '../api/types';
import { toDo } from './useDecisions';

const one = (kind: Decision['kind'], own = false) => ({ kind, own }) as Decision;

describe('what is to be decided', () => {
  it('leaves out what somebody else has to decide', () => {
    expect(toDo([one('approval'), one('approval', true), one('waiver')])).toBe(2);
  });

  it('counts all macros as one', () => {
    expect(toDo([one('macro'), one('macro'), one('refund')])).toBe(2);
  });
});
