import { Button } from '@mantine/core';
import { askFirst } from '../../../layout/askFirst';
import type { TicketSummary } from '../../../api/types';
import type { Problem } from '../../../api/problem';
import { useTranslation } from '../../../locales/useTranslation';
import styles from './Bulk.module.css';
import { BulkSteps } from './BulkSteps';
import { Refusals } from './Refusals';
import type { Step } from './useBulk';
import { useClosingGates } from './useClosingGates';
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
  const gates = useClosingGates();
  const choose = async (step: Step) => {
    const noted = step.kind === 'close' ? await gates.ask(chosen.map(({ id }) => id)) : 0;
    if (step.kind !== 'close' || (unanswered === 0 && noted === 0)) onStep(step);
    else
      askFirst({
        title: t('bulk.close-title', { count }),
        children: (
          <>
            {unanswered > 0 && <p>{t('bulk.close-means', { count: unanswered })}</p>}
            {noted > 0 && <p>{t('bulk.close-notes', { count: noted })}</p>}
          </>
        ),
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
        <BulkSteps tickets={chosen} busy={busy || gates.asking} onStep={(step) => void choose(step)} />
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
