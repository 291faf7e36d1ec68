// A cluster on this machine: PostgreSQL, N silos and a load balancer, all on loopback.
// `node build/cluster.mjs SERVER_DLL DIRECTORY [N] [--port PORT] [--drill]`; Ctrl C stops them all and keeps the data. A silo that is
// killed, by the process id that is printed, is started again after a moment, as a supervisor would. With --drill it is drilled
// (see drill.mjs), then stopped; the exit code tells whether anything was lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { drill } from './drill.mjs';
import { freePort, isReady, startPostgres, until } from './postgres.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '5080' }, drill: { type: 'boolean', default: false } },
});
const [server, directory, count = '3'] = positionals;
const size = Number(count);
if (!(size >= 1 && size <= 9)) throw new Error('A cluster here has 1 to 9 silos.');

const apiKey = (process.env.ACTORS_API_KEY ??= randomBytes(24).toString('base64url'));
const front = `http://127.0.0.1:${flags.port}`;
const members = [];
const others = [];
let stopping = false;

// --- silos ---------------------------------------------------------------------------------------------------------------------

const startSilo = (silo, postgres) => {
  const log = openSync(silo.log, 'a');
  silo.child = spawn(
    'dotnet',
    [server, 'run', '--data', join(directory, 'data'), '--postgres', postgres, '--urls', silo.url],
    { env: { ...process.env, ACTORS_SILO: `127.0.0.1:${silo.port}` }, stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  console.error(`${silo.name}: ${silo.url}, process ${silo.child.pid}`);
  silo.child.on('exit', async (code, signal) => {
    if (stopping) return;
    console.error(`${silo.name} ended (${signal ?? code}) and is started again`);
    await pause(1000);
    if (!stopping) startSilo(silo, postgres);
  });
};

const startSilos = async (postgres) => {
  for (let i = 1; i <= size; i++) {
    const silo = { name: `silo${i}`, url: `http://127.0.0.1:${await freePort()}`, port: await freePort(), log: join(directory, `silo${i}.log`) };
    writeFileSync(silo.log, '');
    members.push(silo);
    startSilo(silo, postgres);
    // The first one prepares the database and the keys for the others.
    if (i === 1) await until(() => isReady(silo.url), 120, silo.name);
  }
  for (const silo of members) await until(() => isReady(silo.url), 120, silo.name);
};

// --- the balancer, with the rules of docker/haproxy.cfg ------------------------------------------------------------------------------

const startBalancer = async () => {
  const template = readFileSync(new URL('../docker/haproxy.cfg', import.meta.url), 'utf8');
  const lines = members.map((silo) => `  server ${silo.name} ${new URL(silo.url).host} cookie ${silo.name}`);
  const configuration = join(directory, 'haproxy.cfg');
  writeFileSync(
    configuration,
    template.replace('bind :5080', `bind 127.0.0.1:${flags.port}`).replace(/^ {2}server .*\n/gm, '').trimEnd() + `\n${lines.join('\n')}\n`,
  );
  others.push(spawn('haproxy', ['-db', '-f', configuration], { stdio: ['ignore', 'ignore', 'inherit'], detached: true }));
  await until(() => isReady(front), 30, 'The load balancer');
};

const stop = async (code) => {
  if (stopping) return;
  stopping = true;
  const end = async (child) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await Promise.race([once(child, 'exit'), pause(40_000)]);
  };
  await Promise.all(members.map((silo) => end(silo.child)));
  for (const child of others.reverse()) await end(child);
  process.exit(code);
};

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
process.on('uncaughtException', (error) => {
  console.error(`Cluster: ${error.message}`);
  stop(1);
});

mkdirSync(join(directory, 'data'), { recursive: true });
const database = await startPostgres(directory, others);
await startSilos(database.connection);
await startBalancer();

const welcome = readFileSync(members[0].log, 'utf8').match(/^First start: .*$/m)?.[0];
console.error(`${size} silos behind ${front}\nAPI key: ${apiKey}\nDatabase: ${database.connection}${welcome ? `\n${welcome}` : ''}`);
if (flags.drill) await stop((await drill(front, apiKey, members, database, isReady)) ? 0 : 1);
else console.error(`Ctrl C stops them; the data stays in ${directory}.`);
