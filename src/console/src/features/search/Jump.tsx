import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../icons/Icon';
import { viewNames } from '../../queues/views';
import { addressOf, hitKey, iconOf } from './hits';
import { Snippet } from './Snippet';
import { useSearch } from './useSearch';

const shown = 7;

/** Ctrl-K: go somewhere, or find something, without leaving the keyboard. */
export function Jump() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [settled] = useDebouncedValue(q.trim(), 200);
  const search = useSearch(settled, shown);
  const hits = settled === '' ? [] : (search.data?.pages[0]?.items.slice(0, shown) ?? []);
  const places = [
    ...viewNames.map((view) => ({ to: `/queue/${view}`, name: t(`queue.view.${view}`) })),
    { to: '/search', name: t('search.title') },
    { to: '/quarantine', name: t('quarantine.title') },
  ].filter(({ name }) => name.toLowerCase().includes(q.trim().toLowerCase()));
  const go = (to: string) => () => void navigate(to);

  return (
    <Spotlight.Root
      query={q}
      onQueryChange={setQ}
      shortcut={['mod + K']}
      scrollable
      maxHeight={460}
      // In a text field too: it is the way out of one.
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': t('jump.title') } }}
    >
      <Spotlight.Search
        placeholder={t('jump.placeholder')}
        aria-label={t('jump.placeholder')}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        {settled !== '' && (
          <Spotlight.Action
            label={t('jump.search', { q: settled })}
            leftSection={<Icon name="search" />}
            onClick={go(`/search?q=${encodeURIComponent(settled)}`)}
          />
        )}
        {hits.map((hit) => (
          <Spotlight.Action key={hitKey(hit)} onClick={go(addressOf(hit))} leftSection={<Icon name={iconOf(hit)} />}>
            <Snippet text={hit.snippet ?? t('timeline.erased')} ranges={hit.highlights} />
          </Spotlight.Action>
        ))}
        {places.map(({ to, name }) => (
          <Spotlight.Action key={to} label={name} leftSection={<Icon name="flow" />} onClick={go(to)} />
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
