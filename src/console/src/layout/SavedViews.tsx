import { Stack } from '@mantine/core';
import { useViewCounts, useViews } from '../desk/useViews';
import { useTranslation } from '../locales/useTranslation';
import { NavigationLink } from './NavigationLink';

/** The queues a person has put together, each with how much is in it. */
export function SavedViews() {
  const { t } = useTranslation();
  const { views } = useViews();
  const counts = useViewCounts(views.length > 0);
  if (views.length === 0) return null;
  return (
    <Stack component="nav" gap={2} mt="md" aria-label={t('view.saved')}>
      {views.map(({ id, name }) => (
        <NavigationLink key={id} to={`/queue/saved/${id}`} icon="flow" name={name} count={counts.get(id)} />
      ))}
    </Stack>
  );
}
