import { Loader, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { useSearchParams } from '../../../routes/Routes';
import list from '../../../layout/List.module.css';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { EraseForm } from './EraseForm';
import { HoldItem } from './HoldItem';
import { PlaceForm } from './PlaceForm';
import { useHolds } from './useHolds';

/** What is not erased, and what is. A ticket or an order that somebody comes from is filled in. */
export function HoldsPart() {
  const { t } = useTranslation();
  const may = useMay();
  const holds = useHolds();
  const [params] = useSearchParams();
  const about = params.get('about') ?? '';
  return (
    <>
      <section aria-label={t('keeping.hold.title')}>
        <Text component="h2" fw={600}>
          {t('keeping.hold.title')}
        </Text>
        <Text size="sm" className="soft" mb="sm">
          {t('keeping.hold.means')}
        </Text>
        {holds.error && <ProblemAlert error={holds.error} onRetry={() => void holds.refetch()} />}
        {holds.isPending && <Loader size="sm" aria-label={t('keeping.loading')} />}
        {holds.data?.length === 0 && <p className="soft">{t('keeping.hold.none')}</p>}
        {holds.data !== undefined && holds.data.length > 0 && (
          <ul className={list.list} aria-label={t('keeping.hold.title')}>
            {holds.data.map((stream) => (
              <HoldItem key={stream} stream={stream} />
            ))}
          </ul>
        )}
        {may('record.erase') && <PlaceForm key={about} about={about} holds={holds.data ?? []} />}
      </section>
      {may('record.erase') && <EraseForm key={`erase ${about}`} about={about} />}
    </>
  );
}
