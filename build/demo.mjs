// Imports the samples into a server that is just starting: `node build/demo.mjs SERVER_PID DATA_FOLDER SERVER_DLL`, with ACTORS_URL and
// ACTORS_API_KEY. Accounts come first, because a mail belongs to the account it was sent to. A second import changes nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshMails } from './fresh.mjs';

const { ACTORS_URL: url, ACTORS_API_KEY: key, ACTORS_DEMO_IMAP: imap, ACTORS_DEMO_SMTP: smtp } = process.env;
const [server, data, program] = [Number(process.argv[2]), ...process.argv.slice(3)];
const samples = new URL('../samples/', import.meta.url).pathname;

const isRunning = () => {
  try {
    return process.kill(server, 0);
  } catch {
    return false;
  }
};

const isReady = async () => {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
};

const put = async (path, body) => {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`PUT ${path} answered ${response.status}: ${await response.text()}`);
};

const json = (path) => JSON.parse(readFileSync(join(samples, path), 'utf8'));
const files = (folder, extension) => readdirSync(join(samples, folder)).filter((file) => file.endsWith(extension)).sort();

process.on('uncaughtException', (error) => {
  console.error(`Demo: ${error.message}`);
  process.exit(1);
});

while (!(await isReady())) {
  if (!isRunning()) process.exit(1);
  await pause(200);
}

const accounts = json('accounts.json');
for (const { id, ...account } of accounts) await put(`accounts/${id}`, account);

const mailbox = process.env.ACTORS_DEMO_MAIL;
if (mailbox) {
  const certificate = join(mailbox, 'certificate.pem');
  while (isRunning() && !existsSync(join(mailbox, 'postfix', 'queue', 'pid'))) await pause(200);
  const login = { user: 'amazon-eu', password: 'demo' };
  await put('connections/amazon-eu', {
    incoming: { server: { host: 'localhost', port: Number(imap), security: 'tls' }, login, sentFolder: 'Sent' },
    outgoing: {
      server: { host: 'localhost', port: Number(smtp), security: 'startTls' },
      login,
      sender: 'amazon-eu@lumena-home.example',
      sentFolder: 'Sent',
      undoSeconds: 5,
    },
    trustedCertificate: readFileSync(certificate, 'utf8'),
  });
}

const orders = files('orders', '.json').map((file) => json(join('orders', file)));
for (const { account, orderId, ...order } of orders) await put(`orders/${account}/${orderId}/snapshot`, order);

const importMails = (...what) => spawnSync('dotnet', [program, 'import', ...what], { stdio: 'inherit' }).status === 0;

const { mails, mbox } = freshMails(samples, join(data, 'demo'), Date.now());
const imported = [importMails(...mails), importMails('--mbox', mbox)].every(Boolean);
console.error(
  `Demo: ${accounts.length} accounts, ${orders.length} orders and the mails ${imported ? 'are imported' : 'were handed over, but not all of them were taken'}.\n` +
    `Console: ${url}\nAPI key: ${key}` +
    (mailbox ? `\nMailbox: write to amazon-eu@lumena-home.example at smtp://127.0.0.1:${smtp}; answers are at imaps://127.0.0.1:${imap}` : ''),
);
process.exitCode = imported ? 0 : 1;
