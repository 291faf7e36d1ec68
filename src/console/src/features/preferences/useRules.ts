import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { NoticeScope } from '../../api/types';
import { noticesKey } from '../../desk/useNotices';
import { useReport } from '../../problems/useReport';

interface Rule {
  topic: string;
  scope: NoticeScope;
}

const key = ['desk', 'rules'] as const;
const read = async (): Promise<Rule[]> => (await ask(api.GET('/api/v1/desk/notification-rules'))).items;

export function useRules() {
  return useQuery({ queryKey: key, queryFn: read });
}

/** One rule changes; the others are sent as they are, because the server keeps them as one. */
export function useChangeRule() {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    scope: { id: 'rules' },
    mutationFn: async (changed: Rule) => {
      const known = await client.query({ queryKey: key, queryFn: read, staleTime: 'static' });
      const items = known.map((rule) => (rule.topic === changed.topic ? changed : rule));
      return ask(api.PUT('/api/v1/desk/notification-rules', { body: { items } }));
    },
    onSuccess: ({ items }) => {
      client.setQueryData(key, items);
      // What was told already is listed and counted by the new rules too.
      void client.invalidateQueries({ queryKey: noticesKey });
    },
    onError: report,
  });
}
