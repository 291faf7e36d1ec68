import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from './plan.mjs';

const kinds = ['killed', 'hung', 'gone', 'full'];

test('the same seed strikes in the same way', () => {
  assert.deepEqual(planOf(7, kinds, 20, 100), planOf(7, kinds, 20, 100));
  assert.notDeepEqual(planOf(7, kinds, 20, 100), planOf(8, kinds, 20, 100));
});

test('each kind strikes once before any does again', () => {
  for (let seed = 0; seed < 50; seed++) {
    const first = planOf(seed, kinds, 20, 100).slice(0, kinds.length);
    assert.deepEqual(first.map(({ strike }) => strike).sort(), [...kinds].sort());
  }
});

test('a strike comes after some commands and not after too many', () => {
  for (const { after } of planOf(3, kinds, 500, 100)) assert.ok(after >= 1 && after <= 100, `${after}`);
});
