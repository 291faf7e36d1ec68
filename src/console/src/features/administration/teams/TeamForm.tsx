import { Button, Group, MultiSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../../api/client';
import type { Team } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { usePeople } from '../../../people/usePeople';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useSave } from '../useSave';

interface Props {
  /** Null for a new one. */
  known: Team | null;
  onClose: () => void;
}

/** A team's code is made of its name once and stays: the record names it. */
const codeOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export function TeamForm({ known, onClose }: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  const [name, setName] = useState(known?.name ?? '');
  const [members, setMembers] = useState<string[]>(known?.members.map(({ id }) => id) ?? []);
  const [retired, setRetired] = useState(known?.retired ?? false);
  const team = known?.team ?? codeOf(name);
  const save = useSave(['teams'], () =>
    ask(api.PUT('/api/v1/teams/{team}', { params: { path: { team } }, body: { name: name.trim(), retired, members } })),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate(null, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} aria-label={known?.name ?? t('administration.team.add')}>
      <Stack gap="sm" mt="md" maw={480}>
        <TextInput
          label={t('administration.team.name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <MultiSelect
          label={t('administration.team.members')}
          searchable
          value={members}
          onChange={setMembers}
          data={people.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        />
        <Switch
          label={t('administration.team.retire')}
          checked={retired}
          onChange={({ currentTarget }) => setRetired(currentTarget.checked)}
        />
        {save.error && <ProblemAlert error={save.error} />}
        <Group>
          <Button type="submit" disabled={team === ''} loading={save.isPending}>
            {t('administration.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('administration.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
