import { Suspense, useMemo, useState, type ComponentProps } from 'react';
import type { Problem } from '../../api/problem';
import { useToast } from '../../layout/useToast';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { later } from '../../reading/later';
import { useBulk } from './bulk/useBulk';
import { usePicked } from './bulk/usePicked';
import { QueueList } from './QueueList';
import { usePath } from './useReturning';

type Props = Omit<ComponentProps<typeof QueueList>, 'ids' | 'picking'>;

const none: ReadonlyMap<string, Problem> = new Map();
const BulkBar = later(() => import('./bulk/BulkBar'), 'BulkBar');

/** The list, and below it what can be done with the rows that are picked in it. */
export function PickableList({ tickets, ...list }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const path = usePath();
  const ids = useMemo(() => tickets.map(({ id }) => id), [tickets]);
  const picking = usePicked(path, ids, may('tickets.work'));
  const [refusals, setRefusals] = useState(none);
  const bulk = useBulk((outcomes) => {
    const refused = new Map(outcomes.flatMap(({ ticket, problem }) => (problem === null ? [] : [[ticket, problem]])));
    const done = outcomes.map(({ ticket }) => ticket).filter((ticket) => !refused.has(ticket));
    setRefusals(refused);
    picking.settle(done, [...refused.keys()]);
    if (done.length > 0) toast({ message: t('bulk.done', { count: done.length }) });
  });
  return (
    <>
      <QueueList {...list} tickets={tickets} ids={ids} picking={picking} />
      {picking.any && (
        <Suspense>
          <BulkBar
            picking={picking}
            tickets={tickets}
            refusals={refusals}
            busy={bulk.isPending}
            onStep={(step) => bulk.mutate({ step, tickets: picking.shown })}
          />
        </Suspense>
      )}
    </>
  );
}
