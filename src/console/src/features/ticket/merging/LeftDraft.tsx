import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { useNavigate } from '../../../routes/Router';
import type { DraftKind } from '../drafting/drafts';
import { useTakeOver } from '../drafting/useDrafts';
import styles from './Merging.module.css';

interface Props {
  kind: DraftKind;
  ticket: string;
  into: string;
}

/** What somebody was writing here when the ticket was merged goes on in the other one; nothing of it is lost. */
export function LeftDraft({ kind, ticket, into }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [stays, setStays] = useState(false);
  const left = useTakeOver(kind, ticket, into);
  if (left === null) return null;
  const take = () => {
    if (left.take()) navigate(`/tickets/${into}`);
    else setStays(true);
  };
  return (
    <span className={styles.one}>
      {t(`merge.left-${kind}`)}
      {kind === 'reply' && <q className={styles.left}>{left.text}</q>}
      {stays ? (
        <span role="alert">{t('merge.draft-stays')}</span>
      ) : (
        <Button size="compact-xs" variant="default" onClick={take}>
          {t('merge.take-draft')}
        </Button>
      )}
    </span>
  );
}
