import { Button, Loader, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import { Icon } from '../../icons/Icon';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useSearchParams } from '../../routes/Routes';
import { Filters } from './Filters';
import { HitRow } from './HitRow';
import { hitKey } from './hits';
import { narrowedIn } from './narrowed';
import styles from './Search.module.css';
import { useSearch } from './useSearch';

const pause = 250;

export function SearchPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [q, setQ] = useState(asked);
  const [settled] = useDebouncedValue(q, pause);
  const narrowed = narrowedIn(params);
  const search = useSearch(settled, undefined, narrowed);
  useTitle(t('search.title'));
  const put = useCallback(
    (name: string, value: string) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  useEffect(() => put('q', settled), [settled, put]);

  const { hasNextPage, isFetching, fetchNextPage } = search;
  const hits = search.data?.pages.flatMap((page) => page.items) ?? [];
  const lag = search.data?.pages[0]?.lag.events ?? 0;
  // What is narrowed to little may stand far behind: look on until there is something to show.
  const empty = search.isSuccess && hits.length === 0;
  useEffect(() => {
    if (empty && hasNextPage && !isFetching) void fetchNextPage();
  }, [empty, hasNextPage, isFetching, fetchNextPage]);
  return (
    <section className={styles.page} role="search" aria-label={t('search.title')}>
      <Title order={1} size="h3" mb="sm">
        {t('search.title')}
      </Title>
      <TextInput
        type="search"
        autoFocus
        size="md"
        aria-label={t('search.words')}
        placeholder={t('search.placeholder')}
        description={t('search.help')}
        leftSection={<Icon name="search" />}
        rightSection={isFetching ? <Loader size="xs" aria-label={t('search.running')} /> : null}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Filters narrowed={narrowed} onChange={put} />
      {search.error && <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />}
      {lag > 0 && (
        <Text size="xs" className="soft" mt={6} role="status">
          {t('search.lag', { count: lag })}
        </Text>
      )}
      {empty && !hasNextPage && settled.trim() !== '' && <p className="soft">{t('search.nothing')}</p>}
      {hits.length > 0 && (
        <ol className={styles.hits} aria-label={t('search.results')}>
          {hits.map((hit) => (
            <li key={hitKey(hit)}>
              <HitRow hit={hit} />
            </li>
          ))}
        </ol>
      )}
      {hits.length > 0 && hasNextPage && (
        <Button variant="default" loading={search.isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('search.more')}
        </Button>
      )}
    </section>
  );
}
