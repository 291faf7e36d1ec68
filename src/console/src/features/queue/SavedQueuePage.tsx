import { Button } from '@mantine/core';
import { Suspense, useMemo, useState } from 'react';
import type { SavedView } from '../../api/types';
import { useDeleteView, useViews } from '../../desk/useViews';
import { useTranslation } from '../../locales/useTranslation';
import { later } from '../../reading/later';
import { useNavigate } from '../../routes/Router';
import { Navigate, useParams } from '../../routes/Routes';
import { QueueScreen } from './QueueScreen';
import type { Queue } from './useQueue';

/** A queue that somebody put together for themselves. */
const ViewDialog = later(() => import('./ViewDialog'), 'ViewDialog');

export function SavedQueuePage() {
  const { id } = useParams();
  const { views, loaded } = useViews();
  const view = views.find((known) => known.id === id);
  if (view !== undefined) return <OneView key={view.id} view={view} />;
  return loaded ? <Navigate to="/queue/open" /> : null;
}

function OneView({ view }: { view: SavedView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const remove = useDeleteView();
  const { id, name, filters } = view;
  const written = JSON.stringify(filters);
  const queue = useMemo<Queue>(() => ({ key: ['saved', id, written], filters, belongs: null }), [id, written, filters]);
  const order = filters.order === 'newest' || filters.order === 'oldest' ? filters.order : 'attention';
  return (
    <>
      <QueueScreen
        name={name}
        queue={queue}
        about={
          <>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setEditing(true)}>
              {t('view.edit')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={remove.isPending}
              onClick={() => remove.mutate(id, { onSuccess: () => navigate('/queue/open') })}
            >
              {t('view.delete')}
            </Button>
          </>
        }
        empty={t('view.empty')}
        order={t(`view.orders.${order}`)}
      />
      {editing && (
        <Suspense>
          <ViewDialog draft={view} onClose={() => setEditing(false)} onSaved={() => undefined} />
        </Suspense>
      )}
    </>
  );
}
