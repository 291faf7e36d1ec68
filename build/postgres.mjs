// Servers that drills start on this machine: a PostgreSQL of their own, ports that are free, and the wait until something answers.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = process.getuid() === 0;

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export const until = async (holds, seconds, what) => {
  for (let tries = 0; tries < seconds * 5; tries++) {
    if (await holds()) return;
    await pause(200);
  }
  throw new Error(`${what} did not start within ${seconds} s.`);
};

export const isReady = async (url) => {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
};

// --- PostgreSQL: it refuses to run as root -----------------------------------------------------------------------------------

const binary = (name) => {
  const base = '/usr/lib/postgresql';
  const [newest] = existsSync(base) ? readdirSync(base).sort((a, b) => b - a) : [];
  return newest ? join(base, newest, 'bin', name) : name;
};

const asPostgres = (command, args) => (root ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);

const preparePostgres = (data, more) => {
  mkdirSync(data, { recursive: true });
  if (root) spawnSync('chown', ['postgres', data]);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const made = spawnSync(...asPostgres(binary('initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '--encoding', 'UTF8', '--no-locale', ...more]), {
      cwd: '/',
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  }
};

/** A server that can be taken away at once, as by a power cut, or stand still, and be started again where it was. */
export const startPostgres = async (directory, children, initdb = []) => {
  const data = join(directory, 'postgres');
  preparePostgres(data, initdb);
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300', '-p', `${port}`, '-k', data];
  const answers = () => spawnSync(binary('pg_isready'), ['-q', '-h', '127.0.0.1', '-p', `${port}`]).status === 0;
  let server;
  const database = {
    connection: `Host=127.0.0.1;Port=${port};Username=postgres;Database=postgres;Maximum Pool Size=60`,
    start: async () => {
      server = spawn(...asPostgres(binary('postgres'), ['-D', data, ...settings]), { cwd: '/', stdio: 'ignore', detached: true });
      children.push(server);
      await until(answers, 30, 'PostgreSQL');
    },
    answers,
    stop: () => spawnSync(...asPostgres(binary('pg_ctl'), ['stop', '-D', data, '-m', 'immediate']), { cwd: '/' }),
    /** All its processes: each of them is a session of its own. */
    signal: (name) => {
      const [postmaster] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
      const workers = spawnSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
      for (const process of name === 'STOP' ? [postmaster, ...workers] : [...workers, postmaster]) spawnSync('kill', [`-${name}`, process]);
      // runuser stops with whom it runs, and would never end.
      if (name === 'CONT') server.kill('SIGCONT');
    },
  };
  await database.start();
  return database;
};

