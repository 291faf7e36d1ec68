// What happens to the work of a cluster while its silos are restarted one after the other, one is killed, and its database is away:
// writes through the load balancer all the while, then reads everything back. `drill(front, key, members, database, isReady)` prints
// what it measured and says whether every promise was kept.
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { faultsOf, history, load, openTickets, request } from './load.mjs';

const writers = 8;
const tickets = 32;
const outage = 20_000;

/** Lets a snooze of every ticket end within the next seconds; answers when each should. */
const snooze = (call, ids, seconds) =>
  Promise.all(
    ids.map(async (ticket, i) => {
      const until = new Date(Date.now() + 2000 + (i * seconds * 1000) / ids.length);
      await call('PUT', `tickets/${ticket}/snooze`, { until: until.toISOString() });
      return { ticket, until };
    }),
  );

const lastOf = (due) => Math.max(...due.map(({ until }) => until));

/** Of every disturbance: the snoozes that ended around it, and the earliest moment at which an end could be recorded. */
const verify = async (call, ids, acknowledged, disturbances) => {
  const faults = [];
  const latest = disturbances.map(() => 0);
  for (const ticket of ids) {
    const entries = await history(call, ticket);
    faults.push(...faultsOf(ticket, entries, acknowledged));
    const woken = entries.filter((entry) => entry.type === 'ticket.snooze-ended');
    if (woken.length !== disturbances.length) faults.push(`${ticket}: ${woken.length} snoozes ended, not ${disturbances.length}`);
    else
      disturbances.forEach(({ due, from }, i) => {
        const { until } = due.find((one) => one.ticket === ticket);
        latest[i] = Math.max(latest[i], new Date(woken[i].at) - Math.max(until, from));
      });
  }
  if (!(await call('GET', 'verify')).intact) faults.push('the record does not verify');
  return { faults, latest };
};

const print = (what, { rate, again, pause: gap, slowest }) =>
  console.log(
    `${what.padEnd(34)} ${rate.toFixed(0).padStart(5)} commands/s, longest pause ${gap.toFixed(0)} ms, slowest command ${slowest.toFixed(0)} ms, sent again by the client ${again}`,
  );

export const drill = async (front, key, members, database, isReady) => {
  const call = (...rest) => request(front, key, ...rest);
  const back = async (silo, was) => {
    while (silo.child.pid === was || !(await isReady(silo.url))) await pause(100);
  };
  const faults = [];

  const ids = await openTickets(call, tickets);
  const work = load(call, ids, writers);
  await pause(3000);
  let figures = work.phase();
  await pause(5000);
  print('undisturbed', figures());

  figures = work.phase();
  for (const silo of members) {
    const was = silo.child.pid;
    silo.child.kill('SIGTERM');
    await once(silo.child, 'exit');
    await back(silo, was);
  }
  print('every silo restarted in turn', figures());

  const killed = { due: await snooze(call, ids, 12), from: 0 };
  const victim = members.at(-1);
  const was = victim.child.pid;
  figures = work.phase();
  await pause(2000);
  victim.child.kill('SIGKILL');
  await back(victim, was);
  await pause(Math.max(0, lastOf(killed.due) - Date.now()) + 3000);
  print('one silo killed (kill -9)', figures());

  const silos = members.map((silo) => silo.child.pid);
  const away = { due: await snooze(call, ids, 18), from: 0 };
  figures = work.phase();
  await pause(1000);
  database.stop();
  await pause(outage);
  await database.start();
  away.from = Date.now();
  const began = work.seen.acknowledged.length;
  while (work.seen.acknowledged.length === began) await pause(10);
  const recovered = Date.now() - away.from;
  await pause(Math.max(0, lastOf(away.due) - Date.now()) + 5000);
  const result = figures();
  print(`no database for ${outage / 1000} s`, result);
  console.log(`the first command after the database was back: ${recovered} ms; answers without it: ${[...result.failures].map(([said, count]) => `${said} × ${count}`).join(', ')}`);
  for (const said of result.failures.keys()) if (said !== '503 journal.unavailable') faults.push(`without the database a client heard: ${said}`);
  members.forEach((silo, i) => {
    if (silo.child.pid !== silos[i]) faults.push(`${silo.name} ended while the database was away`);
  });
  await work.stop();

  const read = await verify(call, ids, work.seen.acknowledged, [killed, away]);
  faults.push(...read.faults, ...work.seen.refused);
  console.log(`${work.seen.acknowledged.length} commands acknowledged, each recorded once: ${read.faults.length === 0 ? 'yes' : 'NO'}`);
  console.log(`${tickets} clocks fell due around the kill, the latest was seen ${read.latest[0]} ms after its time`);
  console.log(`${tickets} clocks fell due without a database, the latest was seen ${read.latest[1]} ms after its time or the database's return`);
  for (const fault of faults) console.log(`FAULT ${fault}`);
  return faults.length === 0;
};
