import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { ReviewForm } from './ReviewForm';

/** Which refunds somebody else looks at before they are issued. */
export function ReviewsPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['refund-review'],
    queryFn: () => ask(api.GET('/api/v1/refund-review')),
  });
  const policies = useQuery({
    queryKey: ['policies'],
    queryFn: async () => (await ask(api.GET('/api/v1/policies'))).items,
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('administration.loading')} />;
  return (
    <section aria-label={t('administration.part.reviews')}>
      <ReviewForm key={data.version} known={data} policies={policies.data ?? []} />
    </section>
  );
}
