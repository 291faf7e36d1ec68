import { Button, Loader, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '../../icons/Icon';
import { useWords } from '../../locales/useWords';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useMoment } from '../../time/useMoment';
import { addressOf, hitKey, iconOf } from './hits';
import styles from './Search.module.css';
import { Snippet } from './Snippet';
import { useSearch } from './useSearch';

const pause = 250;

export function SearchPage() {
  const { t } = useTranslation();
  const { say } = useWords();
  const moment = useMoment();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [q, setQ] = useState(asked);
  const [settled] = useDebouncedValue(q, pause);
  const search = useSearch(settled);
  useDocumentTitle(`${t('search.title')} · Actors`);
  useEffect(() => {
    setParams(settled === '' ? {} : { q: settled }, { replace: true });
  }, [settled, setParams]);

  const hits = search.data?.pages.flatMap((page) => page.items) ?? [];
  const lag = search.data?.pages[0]?.lag.events ?? 0;
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
        rightSection={search.isFetching ? <Loader size="xs" aria-label={t('search.running')} /> : null}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {search.error && <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />}
      {lag > 0 && (
        <Text size="xs" className="soft" mt={6} role="status">
          {t('search.lag', { count: lag })}
        </Text>
      )}
      {search.isSuccess && hits.length === 0 && settled.trim() !== '' && <p className="soft">{t('search.nothing')}</p>}
      {hits.length > 0 && (
        <ol className={styles.hits} aria-label={t('search.results')}>
          {hits.map((hit) => (
            <li key={hitKey(hit)}>
              <Link to={addressOf(hit)} className={styles.hit}>
                <Icon name={iconOf(hit)} />
                <span>
                  <span className={styles.about}>
                    {say(`search.kind.${hit.kind}`)} · {moment.short(hit.at)}
                  </span>
                  <br />
                  <Snippet text={hit.snippet ?? t('timeline.erased')} ranges={hit.highlights} />
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
      {search.hasNextPage && (
        <Button variant="default" loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
          {t('search.more')}
        </Button>
      )}
    </section>
  );
}
