import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { Icon } from '../../icons/Icon';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { viewNames } from '../../queues/views';
import { useNavigate } from '../../routes/Router';
import { addressOf, hitKey, iconOf } from './hits';
import { Snippet } from './Snippet';
import { useSearch } from './useSearch';

const shown = 7;
const isOrderId = /^\d{3}-\d{7}-\d{7}$/;

/** Where else one can go, for whoever may. */
const rooms = [
  { to: '/search', name: 'search.title', right: null },
  { to: '/suspensions', name: 'suspension.title', right: null },
  { to: '/notifications', name: 'notice.title', right: null },
  { to: '/preferences', name: 'preferences.title', right: null },
  { to: '/macros', name: 'macros.title', right: 'macros.read' },
  { to: '/quarantine', name: 'quarantine.title', right: 'mails.read' },
  { to: '/verification', name: 'keeping.title', right: 'audit' },
  { to: '/connections', name: 'connections.title', right: 'accounts.manage' },
  { to: '/administration', name: 'administration.title', right: 'changes.read' },
] as const;

/** Ctrl-K: go somewhere, or find something, without leaving the keyboard. */
export function Jump() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [settled] = useDebouncedValue(q.trim(), 200);
  const search = useSearch(settled, shown);
  const found = settled === '' ? [] : (search.data?.pages[0]?.items ?? []);
  const hits = found.toSorted((a, b) => Number(b.kind === 'order') - Number(a.kind === 'order')).slice(0, shown);
  const may = useMay();
  const places = [
    ...viewNames.map((view) => ({ to: `/queue/${view}`, name: t(`queue.view.${view}`) })),
    ...rooms.filter(({ right }) => right === null || may(right)).map(({ to, name }) => ({ to, name: t(name) })),
  ].filter(({ name }) => name.toLowerCase().includes(q.trim().toLowerCase()));
  const go = (to: string) => () => navigate(to);
  // Who types a whole order ID wants the order, and not a list of where it occurs.
  const exact = isOrderId.test(settled) && hits.length > 0;
  const more = settled !== '' && (
    <Spotlight.Action
      label={t('jump.search', { q: settled })}
      leftSection={<Icon name="search" />}
      onClick={go(`/search?q=${encodeURIComponent(settled)}`)}
    />
  );

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
        {!exact && more}
        {hits.map((hit) => (
          <Spotlight.Action key={hitKey(hit)} onClick={go(addressOf(hit))} leftSection={<Icon name={iconOf(hit)} />}>
            <span>
              {hit.subject != null && hit.subject !== hit.snippet && <strong>{hit.subject} · </strong>}
              <Snippet text={hit.snippet ?? t('timeline.erased')} ranges={hit.highlights} />
            </span>
          </Spotlight.Action>
        ))}
        {exact && more}
        {places.map(({ to, name }) => (
          <Spotlight.Action key={to} label={name} leftSection={<Icon name="flow" />} onClick={go(to)} />
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
