import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../../locales/useTranslation';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { useMoney } from '../../../orders/useMoney';
import { useMe } from '../../../people/me';
import { useReport } from '../../../problems/useReport';
import { useMoment } from '../../../time/useMoment';
import { ticketKey } from '../keys';

/** The refunds of the ticket that somebody has to look at before they are issued. */
export function AskedReviews({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const money = useMoney();
  const moment = useMoment();
  const { data } = useQuery({
    queryKey: [...ticketKey(ticket), 'asked-reviews'],
    queryFn: () => ask(api.GET('/api/v1/tickets/{ticket}/refund-reviews/requests', { params: { path: { ticket } } })),
  });
  const withdraw = useWithdraw(ticket);
  const waiting = (data?.items ?? []).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('action.asked')}>
      <Text size="sm" fw={600} mt="sm">
        {t('action.asked')}
      </Text>
      {waiting.map(({ id, amount, askedBy, askedAt }) => (
        <Text key={id} size="sm">
          {t('action.waits', { amount: money(amount), by: askedBy.displayName, at: moment.short(askedAt) })}{' '}
          {askedBy.id === me.id && (
            <Button size="compact-xs" variant="default" onClick={() => withdraw.mutate(id)}>
              {t('action.withdraw')}
            </Button>
          )}
        </Text>
      ))}
    </section>
  );
}

function useWithdraw(ticket: string) {
  const client = useQueryClient();
  const report = useReport();
  return useMutation({
    mutationFn: (review: string) =>
      ask(
        api.POST('/api/v1/tickets/{ticket}/refund-reviews/requests/{review}/withdrawal', {
          params: { path: { ticket, review }, header: { 'Idempotency-Key': newKey() } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ticketKey(ticket) }),
    onError: report,
  });
}
