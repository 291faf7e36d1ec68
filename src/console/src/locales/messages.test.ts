import { readFileSync } from 'node:fs';
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

/** Of the console itself, and of the sign-in, which is not in the list of refusals. */
const others = [
  'network.unreachable',
  'console.failure',
  'sign-in.failed',
  'sign-in.code-needed',
  'sign-in.locked-out',
  'sign-in.tenant-needed',
  'password-reset.ended',
];

test('words only problems that exist', () => {
  const refusals = readFileSync(new URL('../../../../docs/refusals.md', import.meta.url), 'utf8');
  const codes = new Set(
    [...refusals.matchAll(/^\| \d+ \| `([\w.-]+)`/gm)].map(([, code]) => code ?? '').concat(others),
  );
  const known = new Set([...codes].map((code) => code.replaceAll('.', '_').replaceAll('-', '_')));
  expect(Object.keys(en.problem.of).filter((key) => !known.has(key))).toEqual([]);
});
