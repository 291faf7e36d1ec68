import { Loader, Text, Title } from '@mantine/core';
import type { Decision } from '../../api/types';
import { toDo, useDecisions } from '../../decisions/useDecisions';
import list from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { DecisionCard } from './DecisionCard';
import styles from './Decisions.module.css';

/** What presses most stands first. */
const kinds = ['suspension', 'approval', 'refund', 'refundReview', 'waiver', 'heldReply', 'macro'] as const;

/** One inbox of all that waits for the person's word. */
export function DecisionsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useDecisions();
  const waiting = data === undefined ? 0 : toDo(data);
  useTitle(t('decision.title'), waiting);
  return (
    <div className={list.page}>
      <Title order={1} size="h3">
        {t('decision.title')}
      </Title>
      <Text size="sm" className="soft">
        {t('decision.means')}
      </Text>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loader m="md" size="sm" aria-label={t('decision.loading')} />}
      {data?.length === 0 && <p className="soft">{t('decision.none')}</p>}
      {kinds.map((kind) => {
        const of = data?.filter((decision) => decision.kind === kind) ?? [];
        return of.length === 0 ? null : <Section key={kind} kind={kind} decisions={of} />;
      })}
    </div>
  );
}

function Section({ kind, decisions }: { kind: Decision['kind']; decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const title = t(`decision.kinds.${kind}`);
  const items = (
    <ul className={styles.list} aria-label={title}>
      {decisions.map((decision) => (
        <DecisionCard key={`${decision.kind}/${decision.id}`} decision={decision} />
      ))}
    </ul>
  );
  return (
    <section aria-label={title}>
      <h2 className={list.heading}>
        {title} ({decisions.length})
      </h2>
      {kind === 'macro' ? (
        <details>
          <summary>{t('decision.macros-show')}</summary>
          {items}
        </details>
      ) : (
        items
      )}
    </section>
  );
}
