import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { RetentionRule, RetentionRules } from '../../../api/types';
import { differing, draftOf } from './rules';

const rulesKey = ['retention'] as const;
const reportKey = ['retention-report'] as const;

const readRules = () => ask(api.GET('/api/v1/retention'));

export const useRules = () => useQuery({ queryKey: rulesKey, queryFn: readRules });

export const useReport = () =>
  useQuery({
    queryKey: reportKey,
    gcTime: 0,
    queryFn: async () => (await ask(api.GET('/api/v1/retention/report'))).items,
  });

/** The rules are not what they were when somebody began to change them. */
export class ChangedMeanwhile extends Error {
  constructor(readonly theirs: RetentionRules) {
    super('The rules were changed meanwhile.');
  }
}

const put = (rules: RetentionRule[], version: number) =>
  ask(api.PUT('/api/v1/retention', { body: { rules }, headers: { 'If-Match': `"${version}"` } }));

/** The version counts all settings of the seller: a change of something else is no reason to ask anybody. */
async function save(rules: RetentionRule[], base: RetentionRules): Promise<RetentionRules> {
  try {
    return await put(rules, base.version);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412) throw error;
    const theirs = await readRules();
    if (differing(draftOf(base.rules), draftOf(theirs.rules)).length > 0) throw new ChangedMeanwhile(theirs);
    return put(rules, theirs.version);
  }
}

export function useSaveRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, base }: { rules: RetentionRule[]; base: RetentionRules }) => save(rules, base),
    onSuccess: (saved) => {
      client.setQueryData(rulesKey, saved);
      void client.invalidateQueries({ queryKey: reportKey });
    },
    onError: (error) => {
      if (error instanceof ChangedMeanwhile) client.setQueryData(rulesKey, error.theirs);
    },
  });
}
