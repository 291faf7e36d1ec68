import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readSuite, summarise } from './results.mjs';

let directory;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'results-'))));
afterEach(() => rmSync(directory, { recursive: true }));

const suite = (files) => {
  for (const [extension, text] of Object.entries(files)) writeFileSync(join(directory, `suite.${extension}`), text);
  return readSuite(directory, 'suite');
};

test('a trx file gives passed, failed and skipped tests with what they said', () => {
  const found = suite({
    exit: '1',
    trx: `<Results>
      <UnitTestResult testName="A &quot;good&quot; &lt;one&gt;" outcome="Passed" />
      <UnitTestResult testName="with output" outcome="Passed"><Output><StdOut>hello</StdOut></Output></UnitTestResult>
      <UnitTestResult testName="bad" outcome="Failed"><Output><ErrorInfo><Message>expected 1&#xD;
        was 2</Message></ErrorInfo></Output></UnitTestResult>
      <UnitTestResult testName="off" outcome="NotExecuted"><Output><StdOut>needs a printer</StdOut></Output></UnitTestResult></Results>`,
  });
  assert.deepEqual(found, { name: 'suite', passed: 2, failed: ['bad: expected 1\n    was 2'], skipped: ['off: needs a printer'], slowest: [] });
});

test('a vitest report is read, a file that could not be loaded is a failure', () => {
  const found = suite({
    exit: '1',
    json: JSON.stringify({
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: [{ fullName: 'a', status: 'passed' }, { fullName: 'b', status: 'pending' }] },
        { name: 'b.test.ts', status: 'failed', message: 'cannot find module', assertionResults: [] },
      ],
    }),
  });
  assert.deepEqual(found, { name: 'suite', passed: 1, failed: ['b.test.ts: cannot find module'], skipped: ['b: pending'], slowest: [] });
});

test('both forms of the node runner are read', () => {
  const expected = { name: 'suite', passed: 1, failed: ['bad'], skipped: ['off: not today'], slowest: [] };
  const tap = 'ok 1 - good\nnot ok 2 - bad\nok 3 - off # SKIP not today\n# tests 3\n# pass 1\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n';
  const spec = '✔ good (1.5ms)\n✖ bad (2.5ms)\n﹣ off (0.1ms) # not today\nℹ pass 1\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n';
  assert.deepEqual(suite({ exit: '1', log: tap }), expected);
  assert.deepEqual(suite({ exit: '1', log: spec }), expected);
});

test('the five slowest classes are named, with the sum of their tests', () => {
  const times = { A: ['00:00:02.4', '00:01:00.2'], B: ['00:00:00.2'], C: ['01:00:00.0'], D: ['00:00:03'], E: ['00:00:04'], F: ['00:00:05'], G: ['00:00:01'] };
  const tests = Object.entries(times).flatMap(([name, durations]) => durations.map((duration, index) => [name, `${name}${index}`, duration]));
  const trx =
    tests.map(([, id, duration]) => `<UnitTestResult testId="${id}" testName="a > b" duration="${duration}" outcome="Passed" />`).join('') +
    tests.map(([name, id]) => `<UnitTest name="a" storage="x.dll" id="${id}"><Execution id="e" /><TestMethod name="t" className="${name}" /></UnitTest>`).join('');
  assert.deepEqual(suite({ exit: '0', trx }).slowest, ['3600 s C', '63 s A', '5 s F', '4 s E', '3 s D']);

  const json = JSON.stringify({
    testResults: [
      { name: join(process.cwd(), 'src/slow.test.ts'), startTime: 1000, endTime: 3500.5, assertionResults: [{ status: 'passed' }] },
      { name: join(process.cwd(), 'src/quick.test.ts'), startTime: 1000, endTime: 1100, assertionResults: [{ status: 'passed' }] },
    ],
  });
  rmSync(join(directory, 'suite.trx'));
  assert.deepEqual(suite({ exit: '0', json }).slowest, ['3 s src/slow.test.ts']);
});

test('a suite that ends badly without a failed test is a failure', () => {
  const found = suite({ exit: '134', trx: '<UnitTestResult testName="good" outcome="Passed" />' });
  assert.deepEqual(found.failed, ['did not build, crashed or hung (exit code 134)']);
});

test('a suite that ran nothing is a failure', () => {
  assert.deepEqual(suite({ exit: '0', log: 'No test is available' }).failed, ['ran no test']);
});

test('the last line is the sum', () => {
  const { failed, text } = summarise([
    { name: 'a', passed: 2, failed: ['x: broke'], skipped: [], slowest: ['7 s A'] },
    { name: 'b', passed: 3, failed: [], skipped: ['y: why'], slowest: [] },
  ], 492.7);
  assert.equal(failed, 1);
  assert.deepEqual(text.split('\n').slice(-2), ['Took 8 min 12 s.', '5 passed, 1 failed, 1 skipped']);
  assert.match(text, /SLOWEST a: 7 s A\nSKIPPED b: y: why\nFAILED a: x: broke\n/);
});
