import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { asProblem, Problem } from '../../../api/problem';
import { changeTicket, type Change } from '../../../tickets/change';
import { eachAtOnce, partsOf } from './together';

export type Step =
  { kind: 'close' } | { kind: 'escalate'; team: string } | Extract<Change, { kind: 'assignee' | 'snooze' | 'tags' }>;

/** What became of one ticket: nothing is said where it was done. */
export interface Outcome {
  readonly ticket: string;
  readonly problem: Problem | null;
}

const most = 200;
const atOnce = 6;

/** The same step for many tickets. Each is decided by itself, and says by itself why it was refused. */
export function useBulk(onOutcomes: (outcomes: readonly Outcome[]) => void) {
  return useMutation({
    onSuccess: onOutcomes,
    mutationFn: async ({ step, tickets }: { step: Step; tickets: readonly string[] }): Promise<readonly Outcome[]> => {
      if (step.kind !== 'close' && step.kind !== 'escalate')
        return eachAtOnce(tickets, atOnce, async (ticket) => ({
          ticket,
          problem: await problemOf(changeTicket(ticket, step)),
        }));
      const outcomes: Outcome[] = [];
      for (const part of partsOf(tickets, most)) outcomes.push(...(await together(step, part)));
      return outcomes;
    },
  });
}

async function together(step: Extract<Step, { kind: 'close' | 'escalate' }>, tickets: string[]): Promise<Outcome[]> {
  const params = { header: { 'Idempotency-Key': newKey() } };
  try {
    const { items } = await ask(
      step.kind === 'close'
        ? api.POST('/api/v1/tickets/bulk/close', { params, body: { tickets } })
        : api.POST('/api/v1/tickets/bulk/escalate', { params, body: { tickets, team: step.team } }),
    );
    return items.map(({ ticket, problem }) => ({ ticket, problem: problem && new Problem(problem, problem.status) }));
  } catch (error) {
    return tickets.map((ticket) => ({ ticket, problem: asProblem(error) }));
  }
}

async function problemOf(answer: Promise<unknown>): Promise<Problem | null> {
  try {
    await answer;
    return null;
  } catch (error) {
    return asProblem(error);
  }
}
