import type { Problem } from '../../../api/problem';
import type { TicketSummary } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useAdvice } from '../../../problems/useAdvice';
import { whereabouts } from '../../../queues/whereabouts';
import { Link } from '../../../routes/Link';
import styles from './Bulk.module.css';

interface Props {
  refusals: ReadonlyMap<string, Problem>;
  tickets: readonly TicketSummary[];
}

/** Why some of them refused, ticket by ticket. */
export function Refusals({ refusals, tickets }: Props) {
  const { t } = useTranslation();
  const advice = useAdvice();
  const refused = tickets.flatMap((ticket) => {
    const problem = refusals.get(ticket.id);
    return problem === undefined ? [] : [{ ticket, problem: advice(problem) }];
  });
  if (refused.length === 0) return null;
  return (
    <div role="alert" className={styles.refusals}>
      <strong>
        <Icon name="warning" size={15} /> {t('bulk.refused', { count: refused.length })}
      </strong>
      <ul>
        {refused.map(({ ticket, problem }) => (
          <li key={ticket.id}>
            <Link to={`/tickets/${ticket.id}`} onClick={() => whereabouts.at(ticket.id)}>
              {ticket.subject ?? t('ticket.no-subject')}
            </Link>
            {' – '}
            {problem.title} {problem.detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
