import { describe, expect, it as test } from 'vitest';
import { en } from './en';
import { fr } from './fr';
import { it } from './it';

function flat(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? flat(inner, `${path}${key}/`) : [[`${path}${key}`, String(inner)]],
  );
}
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const english = new Map(flat(en));

describe.each([
  ['it', it],
  ['fr', fr],
])('%s', (_, messages) => {
  test('has a text for every key, with the same values to fill in', () => {
    for (const [key, text] of flat(messages)) {
      expect(text.trim(), key).not.toBe('');
      // A singular may spell its number out.
      if (!key.endsWith('_one')) expect(holes(text), key).toEqual(holes(english.get(key) ?? ''));
    }
  });
});
