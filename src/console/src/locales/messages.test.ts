import { readFileSync } from 'node:fs';
import { describe, expect, it as test } from 'vitest';
import { flat } from '../../words';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { languages } from './i18n';
import { it } from './it';

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const english = new Map(flat(en));

const others = { it, fr, de, es };

test('every language that can be chosen has its words', () => {
  expect(Object.keys(languages).sort()).toEqual(['en', ...Object.keys(others)].sort());
});

describe.each(Object.entries(others))('%s', (_, messages) => {
  test('has a text for every key, with the same values to fill in', () => {
    for (const [key, text] of flat(messages)) {
      expect(text.trim(), key).not.toBe('');
      // A singular may spell its number out.
      if (!key.endsWith('_one')) expect(holes(text), key).toEqual(holes(english.get(key) ?? ''));
    }
  });
});

/** Of the console itself, and of the sign-in, which is not in the list of refusals. */
const ours = [
  'network.unreachable',
  'console.failure',
  'sign-in.failed',
  'sign-in.code-needed',
  'sign-in.locked-out',
  'sign-in.tenant-needed',
  'sign-in.passkey-failed',
  'passkey.cancelled',
  'password-reset.ended',
];

test('has words for every refusal, and for nothing else', () => {
  const refusals = readFileSync(new URL('../../../../docs/refusals.md', import.meta.url), 'utf8');
  const codes = [...refusals.matchAll(/^\| \d+ \| `([\w.-]+)`/gm)].map(([, code]) => code ?? '').concat(ours);
  const known = [...new Set(codes)].map((code) => code.replaceAll('.', '_').replaceAll('-', '_'));
  expect(Object.keys(en.problem.of).sort()).toEqual(known.sort());
});
