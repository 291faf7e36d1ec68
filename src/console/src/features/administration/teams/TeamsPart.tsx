import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { EditableList } from '../EditableList';
import { TeamForm } from './TeamForm';

/** To whom tickets are escalated, and who is in each team. */
export function TeamsPart() {
  const { t } = useTranslation();
  const teams = useQuery({
    queryKey: ['teams'],
    queryFn: async () => (await ask(api.GET('/api/v1/teams'))).items,
  });
  return (
    <section aria-label={t('administration.part.teams')}>
      {teams.error && <ProblemAlert error={teams.error} onRetry={() => void teams.refetch()} />}
      {teams.isPending && <Loader size="sm" aria-label={t('administration.loading')} />}
      <EditableList
        label={t('administration.part.teams')}
        items={teams.data ?? []}
        keyOf={({ team }) => team}
        add={t('administration.team.add')}
        form={(known, onClose) => <TeamForm known={known} onClose={onClose} />}
      >
        {({ name, retired, members }) => (
          <>
            <Text size="sm" fw={550}>
              {name} {retired && `(${t('administration.team.retired')})`}
            </Text>
            <Text size="xs" className="soft">
              {members.map(({ displayName }) => displayName).join(', ') || t('administration.team.empty')}
            </Text>
          </>
        )}
      </EditableList>
    </section>
  );
}
