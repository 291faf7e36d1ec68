import { type Client, Refused } from '../api/client.js';
import type { Handled } from '../api/mail.js';
import { readMail } from '../mime/read.js';
import type { Source } from './sources.js';

type Outcome = Handled['outcome'] | 'refused' | 'failed';

/** Hands mails over one after the other, so that a conversation arrives in its order. @returns Whether all were handed over. */
export const importMails = async (
  mails: AsyncIterable<Source>,
  client: Client,
  print: (line: string) => void,
): Promise<boolean> => {
  const counts: Record<Outcome, number> = { received: 0, duplicate: 0, quarantined: 0, refused: 0, failed: 0 };
  let total = 0;
  for await (const mail of mails) {
    const { outcome, said } = await handOver(mail, client);
    counts[outcome]++;
    total++;
    print(`${outcome.padEnd(11)}  ${mail.name}${said ? `  ${said}` : ''}`);
  }
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  print(`${total} mails: ${parts.join(', ')}`);
  return counts.refused + counts.failed === 0;
};

const handOver = async ({ raw, sender }: Source, client: Client): Promise<{ outcome: Outcome; said: string }> => {
  if (raw instanceof Error) return { outcome: 'failed', said: raw.message };
  try {
    const handled = await client.handOver(await readMail(raw, sender), raw);
    return { outcome: handled.outcome, said: saidOf(handled) };
  } catch (error) {
    return { outcome: error instanceof Refused ? 'refused' : 'failed', said: (error as Error).message };
  }
};

/** Identifiers and codes only: nothing that a mail says is printed. */
const saidOf = ({ ticket, message, mail, code, reason }: Handled) =>
  [ticket && `ticket=${ticket}`, message && `message=${message}`, mail && `mail=${mail}`, code, reason]
    .filter(Boolean)
    .join(' ');
