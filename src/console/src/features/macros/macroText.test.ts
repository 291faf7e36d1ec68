import { describe, expect, it } from 'vitest';
import { segmentsOf, variablesIn, written } from './macroText';

describe('the text of a macro', () => {
  const text = 'Order {{orderId}}: [[outcome: It leaves today.]] Yours, {{orderId}} {{shop}}';

  it('is cut into locked and open stretches', () => {
    expect(segmentsOf(text)).toEqual([
      { text: 'Order {{orderId}}: ', gap: null },
      { text: 'It leaves today.', gap: 'outcome' },
      { text: ' Yours, {{orderId}} {{shop}}', gap: null },
    ]);
    expect(segmentsOf('Only locked.')).toEqual([{ text: 'Only locked.', gap: null }]);
  });

  it('reads back as it was written', () => {
    expect(written({ title: '', segments: segmentsOf(text), variables: null })).toBe(text);
  });

  it('names each value once', () => {
    expect(variablesIn(text)).toEqual(['orderId', 'shop']);
  });
});
