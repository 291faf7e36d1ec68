// Sums up a test run: `node build/results.mjs DIRECTORY SECONDS`, where every suite left NAME.exit (its exit code), NAME.log (what it
// printed) and, where its runner writes one, NAME.trx (.NET) or NAME.json (vitest). The node runner's counts are in its log.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one suite did: number of passed tests, names of failed ones, skipped ones with their reason, and its slowest classes or files. */
export const readSuite = (directory, name) => {
  const read = (extension) => {
    const path = join(directory, name + extension);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const exit = Number(read('.exit'));
  const [trx, json] = [read('.trx'), read('.json')];
  const found = trx ? fromTrx(trx) : json ? fromVitest(JSON.parse(json)) : fromNode(read('.log') ?? '');

  if (exit !== 0 && found.failed.length === 0) found.failed.push(`did not build, crashed or hung (exit code ${exit})`);
  if (exit === 0 && found.passed + found.failed.length + found.skipped.length === 0) found.failed.push('ran no test');
  return { name, ...found };
};

const unescape = (text) =>
  text.replace(/&(?:lt|gt|quot|apos|amp|#x([0-9a-f]+)|#(\d+));/gi, (entity, hex, decimal) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }[entity.toLowerCase()],
  );

/** Enough of a message to know what was expected and what was there. */
const firstLines = (message) =>
  message
    .split(/\r?\n/)
    .map((line) => line.trim())
    .slice(0, 12)
    .join('\n    ')
    .slice(0, 1200)
    .trimEnd();

/** The five that took longest, as lines. What took less than a second is nobody's concern. */
const slowest = (times) =>
  [...times]
    .filter(([, seconds]) => seconds >= 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, seconds]) => `${Math.round(seconds)} s ${name}`);

const nothing = () => ({ passed: 0, failed: [], skipped: [], slowest: [] });

/** Seconds of each class. A trx file names the class of a test apart from how long it took. */
const classTimes = (trx) => {
  const classes = new Map();
  for (const [, id, name] of trx.matchAll(/<UnitTest\b[^>]*? id="([^"]*)"[\s\S]*?<TestMethod\b[^>]*? className="([^"]*)"/g)) classes.set(id, name);
  const times = new Map();
  for (const [result] of trx.matchAll(/<UnitTestResult\b(?:[^>"]|"[^"]*")*>/g)) {
    const name = classes.get(/\btestId="([^"]*)"/.exec(result)?.[1]);
    const [, hours, minutes, seconds] = /\bduration="(\d+):(\d+):([\d.]+)"/.exec(result) ?? [];
    if (name && seconds) times.set(name, (times.get(name) ?? 0) + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  }
  return times;
};

const fromTrx = (trx) => {
  const found = { ...nothing(), slowest: slowest(classTimes(trx)) };
  for (const [, attributes, body = ''] of trx.matchAll(/<UnitTestResult\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const attribute = (key) => unescape(new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    const said = unescape(/<(?:Message|StdOut)>([\s\S]*?)<\//.exec(body)?.[1] ?? '').trim();
    const test = attribute('testName');
    if (attribute('outcome') === 'Passed') found.passed++;
    else if (attribute('outcome') === 'NotExecuted') found.skipped.push(`${test}: ${said || 'no reason given'}`);
    else found.failed.push(`${test}: ${firstLines(said) || attribute('outcome')}`);
  }
  return found;
};

const fromVitest = (report) => {
  const times = report.testResults.map((file) => [relative(process.cwd(), file.name), (file.endTime - file.startTime) / 1000]);
  const found = { ...nothing(), slowest: slowest(times) };
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) found.failed.push(`${file.name}: ${file.message}`);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') found.passed++;
      else if (test.status === 'failed') found.failed.push(`${test.fullName}: ${firstLines(test.failureMessages[0] ?? '')}`);
      else found.skipped.push(`${test.fullName}: ${test.meta?.reason ?? test.status}`);
    }
  }
  return found;
};

const fromNode = (log) => {
  const found = nothing();
  const count = (what) => Number(new RegExp(`^(?:#|ℹ) ${what} (\\d+)$`, 'm').exec(log)?.[1] ?? 0);
  const named = (count, pattern, unnamed) => {
    const names = [...log.matchAll(pattern)].slice(0, count).map(([, name, reason]) => (reason ? `${name}: ${reason}` : name));
    return names.concat(Array(count - names.length).fill(unnamed));
  };
  found.passed = count('pass');
  found.failed = named(count('fail') + count('cancelled'), /^\s*(?:not ok \d+ -|✖) (?!failing tests)(.*?)(?: \([\d.]+ms\))?$/gm, 'a test (see above)');
  found.skipped = named(count('skipped') + count('todo'), /^\s*(?:ok \d+ -|﹣) (.*?)(?: \([\d.]+ms\))? # (?:(?:SKIP|TODO) ?)?(.*)$/gm, 'a test');
  return found;
};

/** @param seconds How long the whole run took. */
export const summarise = (suites, seconds) => {
  const sum = (pick) => suites.reduce((total, suite) => total + pick(suite), 0);
  const list = (title, pick) => suites.flatMap((suite) => suite[pick].map((line) => `${title} ${suite.name}: ${line}`));
  const failed = sum((suite) => suite.failed.length);
  return {
    failed,
    text: [
      '',
      ...suites.map((suite) => `${suite.name}: ${suite.passed} passed, ${suite.failed.length} failed, ${suite.skipped.length} skipped`),
      ...list('SLOWEST', 'slowest'),
      ...list('SKIPPED', 'skipped'),
      ...list('FAILED', 'failed'),
      `Took ${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s.`,
      `${sum((suite) => suite.passed)} passed, ${failed} failed, ${sum((suite) => suite.skipped.length)} skipped`,
    ].join('\n'),
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , directory, seconds] = process.argv;
  const names = readdirSync(directory).filter((file) => file.endsWith('.exit')).map((file) => file.slice(0, -'.exit'.length));
  const { failed, text } = summarise(names.map((name) => readSuite(directory, name)), Number(seconds));
  console.log(text);
  process.exitCode = failed > 0 ? 1 : 0;
}
