import { Button, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client';
import type { Team } from '../../../api/types';
import list from '../../../layout/List.module.css';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { TeamForm } from './TeamForm';

/** To whom tickets are escalated, and who is in each team. */
export function TeamsPart() {
  const { t } = useTranslation();
  const teams = useQuery({
    queryKey: ['teams'],
    queryFn: async () => (await ask(api.GET('/api/v1/teams'))).items,
  });
  const [edited, setEdited] = useState<Team | 'new' | null>(null);
  return (
    <section aria-label={t('administration.part.teams')}>
      {teams.error && <ProblemAlert error={teams.error} onRetry={() => void teams.refetch()} />}
      {teams.isPending && <Loader size="sm" aria-label={t('administration.loading')} />}
      {teams.data && (
        <ul className={list.list} aria-label={t('administration.part.teams')}>
          {teams.data.map((team) => (
            <li key={team.team} className={list.held}>
              <div className={list.what}>
                <Text size="sm" fw={550}>
                  {team.name} {team.retired && `(${t('administration.team.retired')})`}
                </Text>
                <Text size="xs" className="soft">
                  {team.members.map(({ displayName }) => displayName).join(', ') || t('administration.team.empty')}
                </Text>
              </div>
              <Button size="compact-sm" variant="default" onClick={() => setEdited(team)}>
                {t('administration.change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? (
        <Button mt="md" onClick={() => setEdited('new')}>
          {t('administration.team.add')}
        </Button>
      ) : (
        <TeamForm
          key={edited === 'new' ? '' : edited.team}
          known={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
