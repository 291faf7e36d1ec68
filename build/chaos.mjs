// What a desk keeps while everything beneath it fails: it is killed, its disk is full, its database hangs or is gone, its files are torn,
// its clock is wrong, in an order and at moments that a number decides. All the while writers send commands over REST, each again until it is
// answered; in the end the record is read back. `node build/chaos.mjs SERVER_DLL DIRECTORY [sqlite|postgres] [--seed N] [--rounds N] [--commands N]`;
// the same seed strikes in the same way after as many commands. The exit code tells whether every promise was kept.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { faultsOf, history, load, openTickets, request } from './load.mjs';
import { planOf } from './plan.mjs';
import { freePort, isReady, startPostgres, until } from './postgres.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, rounds: { type: 'string', default: '12' }, commands: { type: 'string', default: '200' } },
});
const [server, directory, kind = 'sqlite'] = positionals;
const [seed, rounds, commands] = [Number(flags.seed ?? randomInt(1_000_000)), Number(flags.rounds), Number(flags.commands)];
const [writers, tickets, refusals, patience] = [8, 16, 5, 180_000];
const key = randomBytes(24).toString('base64url');
const disk = join(directory, 'disk');
const data = join(disk, 'data');
const children = [];
let desk;

if (!['sqlite', 'postgres'].includes(kind)) throw new Error('A drill is of sqlite or of postgres.');
rmSync(directory, { recursive: true, force: true });
mkdirSync(disk, { recursive: true });
const isSmall = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=0777', 'tmpfs', disk]).status === 0;

const database = kind === 'postgres' ? await startPostgres(disk, children, ['--wal-segsize=1']) : null;
const port = await freePort();
const front = `http://127.0.0.1:${port}`;
const where = ['--data', data, ...(database ? ['--postgres', database.connection] : [])];
const log = join(directory, 'server.log');

const start = async () => {
  const out = openSync(log, 'a');
  desk = spawn('dotnet', [server, 'run', ...where, '--urls', front, '--test-clock'], {
    env: { ...process.env, ACTORS_API_KEY: key },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  await until(() => isReady(front), patience / 1000, 'The server');
};

const end = async (signal) => {
  const gone = once(desk, 'exit');
  desk.kill(signal);
  await gone;
};

const call = (...rest) => request(front, key, ...rest);

/** Until it holds; what never comes is a fault of its own. */
const waitFor = async (holds, what) => {
  for (const began = Date.now(); !holds(); await pause(20)) if (Date.now() - began > patience) throw new Error(`${what} never came`);
};

const failed = (work) => [...work.seen.failures.values()].reduce((sum, count) => sum + count, 0);

/** Until clients have noticed, or have been answered all the same. */
const noticed = async (work) => {
  const [before, answered] = [failed(work), work.seen.acknowledged.length];
  await waitFor(() => failed(work) >= before + refusals || work.seen.acknowledged.length >= answered + commands, 'an answer');
};

const filler = join(disk, 'filler');
const fill = () => {
  const file = openSync(filler, 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
};

const strikes = {
  'server killed': async () => {
    await end('SIGKILL');
    await start();
  },
  'server hung': async (work) => {
    desk.kill('SIGSTOP');
    await pause(1000);
    desk.kill('SIGCONT');
    await waitFor(() => work.seen.running, 'the load');
  },
  'clock a day ahead, then back': async () => {
    await fetch(`${front}/test/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: JSON.stringify({ advance: 'PT25H' }),
    });
    await pause(200);
    await end('SIGKILL');
    await start();
  },
  ...(isSmall && {
    'disk full': async (work) => {
      fill();
      await noticed(work);
      rmSync(filler);
      if (database && !database.answers()) await database.start().catch(() => database.start());
    },
  }),
  ...(!database && {
    // What a power cut leaves behind the last whole frame of the write-ahead log.
    'killed, and its log torn': async () => {
      await end('SIGKILL');
      const wal = join(data, 'actors.db-wal');
      if (existsSync(wal)) appendFileSync(wal, randomBytes(2077));
      await start();
    },
  }),
  ...(database && {
    'database gone': async (work) => {
      database.stop();
      await noticed(work);
      await database.start();
    },
    'database hung': async (work) => {
      database.signal('STOP');
      await noticed(work);
      database.signal('CONT');
    },
    'database gone, server killed': async () => {
      database.stop();
      await end('SIGKILL');
      await database.start();
      await start();
    },
  }),
};

const drill = async () => {
  const kinds = Object.keys(strikes);
  console.log(`${kind}, seed ${seed}, ${rounds} rounds${isSmall ? '' : '; no full disk: only root may mount a small one'}`);
  await start();
  const ids = await openTickets(call, tickets);
  const work = load(call, ids, writers);
  const answered = (more) => {
    const before = work.seen.acknowledged.length;
    return waitFor(() => work.seen.acknowledged.length >= before + more, 'an answered command');
  };
  for (const { strike, after } of planOf(seed, kinds, rounds, commands)) {
    await answered(after);
    const [count, again] = [work.seen.acknowledged.length, work.seen.again];
    await strikes[strike](work);
    await answered(1);
    console.log(`${strike.padEnd(30)} after ${String(count).padStart(6)} commands, ${work.seen.again - again} sent again`);
  }
  await answered(commands);
  await work.stop();

  const faults = [...work.seen.refused];
  for (const ticket of ids) faults.push(...faultsOf(ticket, await history(call, ticket), work.seen.acknowledged));
  if (!(await call('GET', 'verify')).intact) faults.push('the record does not verify');
  await end('SIGTERM');
  const verified = spawnSync('dotnet', [server, 'verify', ...where], { encoding: 'utf8' });
  if (verified.status !== 0) faults.push(`verify: ${verified.stdout}${verified.stderr}`);
  console.log(`${work.seen.acknowledged.length} commands acknowledged, each recorded once: ${faults.length === 0 ? 'yes' : 'NO'}`);
  console.log(verified.stdout.trim());
  for (const fault of faults) console.log(`FAULT ${fault}`);
  return faults.length === 0;
};

let kept = false;
try {
  kept = await drill();
} catch (error) {
  console.log(`FAULT ${error.message}\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : ''}`);
} finally {
  console.log(kept ? `kept every promise; again with --seed ${seed}` : `BROKEN: again with --seed ${seed}`);
  desk?.kill('SIGKILL');
  database?.signal('CONT');
  database?.stop();
  if (isSmall) spawnSync('umount', ['-l', disk]);
}
process.exit(kept ? 0 : 1);
