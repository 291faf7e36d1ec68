import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';
import type { Wording, WordingRule } from '../../../../api/types';
import { put } from '../change';
import { useChange, type Change } from '../useChange';

const key = ['wording'];
const read = () => ask(api.GET('/api/v1/wording'));

export const useWording = () => useQuery({ queryKey: key, queryFn: read });

const write = (over: Wording, body: Pick<Wording, 'allowedHosts' | 'rules'>): Promise<Wording> =>
  ask(api.PUT('/api/v1/wording', { headers: { 'If-Match': `"${over.version}"` }, body }));

export function useHostsChange(known: Wording): Change<string[], string[]> {
  const pick = ({ allowedHosts }: Wording) => allowedHosts;
  return useChange(
    {
      key,
      read,
      pick,
      write: async (allowedHosts: string[], over: Wording) =>
        pick(await write(over, { allowedHosts, rules: over.rules })),
    },
    known,
  );
}

/** Null for a rule that is gone, and takes it away. */
export function useRuleChange(known: Wording, code: string): Change<WordingRule | null, WordingRule | null> {
  const isIt = (rule: WordingRule) => rule.code === code;
  const pick = ({ rules }: Wording) => rules.find(isIt) ?? null;
  return useChange(
    {
      key,
      read,
      pick,
      write: async (rule: WordingRule | null, over: Wording) =>
        pick(await write(over, { allowedHosts: over.allowedHosts, rules: put(over.rules, isIt, rule) })),
    },
    known,
  );
}
