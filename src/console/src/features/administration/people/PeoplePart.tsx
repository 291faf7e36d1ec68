import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import styles from '../../../layout/List.module.css';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { InviteForm } from './InviteForm';
import { PersonRow } from './PersonRow';
import { useUsers } from './usePeople';

/** Everybody who may sign in. */
export function PeoplePart() {
  const { t } = useTranslation();
  const users = useUsers();
  const [inviting, setInviting] = useState(false);
  return (
    <section aria-label={t('administration.part.people')}>
      {users.error && <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending && <Loader size="sm" aria-label={t('administration.loading')} />}
      {users.data && (
        <ul className={styles.list} aria-label={t('administration.part.people')}>
          {users.data.map((user) => (
            <PersonRow key={user.id} user={user} />
          ))}
        </ul>
      )}
      {inviting ? (
        <InviteForm onClose={() => setInviting(false)} />
      ) : (
        <Button mt="md" onClick={() => setInviting(true)}>
          {t('administration.person.add')}
        </Button>
      )}
    </section>
  );
}
