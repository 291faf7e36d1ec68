import { describe, expect, it } from 'vitest';
import { changed } from './changed';

describe('what changed between two versions', () => {
  it('is nothing where there was none before', () => {
    expect(changed(null, 'It leaves today.')).toEqual([{ text: 'It leaves today.', kind: 'same' }]);
  });

  it('is told word by word', () => {
    const parts = changed('It leaves on Monday.', 'It leaves today, on Monday.');
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['today,']);
    expect(parts.filter(({ kind }) => kind === 'gone')).toEqual([]);
    expect(parts.map(({ text }) => text).join('')).toBe('It leaves today, on Monday.');
  });

  it('keeps what was left out in its place', () => {
    const parts = changed('Sorry, it is late.', 'It is late.');
    expect(
      parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe('Sorry, it is late.');
    expect(
      parts
        .filter(({ kind }) => kind !== 'gone')
        .map(({ text }) => text)
        .join(''),
    ).toBe('It is late.');
  });
});
