import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { HandOff } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { useMoney } from '../../../orders/useMoney';
import { useMoment } from '../../../time/useMoment';

/** What was done about the case, in any conversation of its order, read anew each time. */
export function useHandOff(ticket: string) {
  return useQuery({
    queryKey: ['hand-off', ticket],
    gcTime: 0,
    staleTime: 0,
    queryFn: () => ask(api.GET('/api/v1/tickets/{ticket}/hand-off', { params: { path: { ticket } } })),
  });
}

export function DoneList({ done }: { done: HandOff['done'] }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const moment = useMoment();
  const money = useMoney();
  if (done.length === 0) return t('escalate.nothing-done');
  return done.map(({ id, kind, amount, at, by }) => (
    <Text key={id} size="sm">
      {say(`activity.ticket_action_recorded-${kind}`)}
      {amount && ` · ${money(amount)}`} · {moment.short(at)} · {by.displayName}
    </Text>
  ));
}

/** Nobody repeats what a colleague has done. */
export function AlreadyDone({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const { data } = useHandOff(ticket);
  if (data === undefined || data.done.length === 0) return null;
  return (
    <section aria-label={t('escalate.done')}>
      <Text size="sm" fw={600}>
        {t('escalate.done')}
      </Text>
      <DoneList done={data.done} />
    </section>
  );
}
