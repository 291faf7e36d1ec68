import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../../api/types';
import type { Problem } from '../../../api/problem';
import styles from './Bulk.module.css';
import { BulkSteps } from './BulkSteps';
import { Refusals } from './Refusals';
import type { Step } from './useBulk';
import type { Picking } from './usePicked';

interface Props {
  picking: Picking;
  tickets: readonly TicketSummary[];
  refusals: ReadonlyMap<string, Problem>;
  busy: boolean;
  onStep: (step: Step) => void;
}

/** What can be done with the picked rows at once. Those that refuse stay picked, and say why. */
export function BulkBar({ picking, tickets, refusals, busy, onStep }: Props) {
  const { t } = useTranslation();
  const chosen = tickets.filter(({ id }) => picking.has(id));
  const count = chosen.length;

  const unanswered = chosen.filter((ticket) => ticket.unanswered > 0).length;
  const choose = (step: Step) => {
    if (step.kind !== 'close' || unanswered === 0) onStep(step);
    else
      modals.openConfirmModal({
        title: t('bulk.close-title', { count }),
        children: t('bulk.close-means', { count: unanswered }),
        labels: { confirm: t('ticket.close-anyway'), cancel: t('ticket.keep-open') },
        confirmProps: { color: 'red' },
        onConfirm: () => onStep(step),
      });
  };

  return (
    <section className={styles.bar} aria-label={t('bulk.title')}>
      {refusals.size > 0 && <Refusals refusals={refusals} tickets={chosen} />}
      <div className={styles.steps}>
        <span role="status" className={styles.count}>
          {t('bulk.picked', { count })}
          {picking.gone > 0 && <span className="soft"> · {t('bulk.gone', { count: picking.gone })}</span>}
        </span>
        <BulkSteps tickets={chosen} busy={busy} onStep={choose} />
        <span className={styles.end}>
          {count < tickets.length && (
            <Button size="compact-sm" variant="subtle" onClick={picking.all}>
              {t('bulk.all', { count: tickets.length })}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={picking.clear}>
            {t('bulk.clear')}
          </Button>
        </span>
      </div>
    </section>
  );
}
