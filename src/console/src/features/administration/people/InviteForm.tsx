import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { Secret } from '../Secret';
import { RoleSelect } from './RoleSelect';
import { newPassword } from './roles';
import { useInvite } from './usePeople';

/** Lets somebody sign in, with a password that is made up here and shown once. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [roles, setRoles] = useState<string[]>(['agent']);
  const [password] = useState(newPassword);
  const invite = useInvite();
  const incomplete = email.trim() === '' || displayName.trim() === '' || roles.length === 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    invite.mutate({ email: email.trim(), displayName: displayName.trim(), roles, password });
  };
  if (invite.isSuccess)
    return (
      <Stack gap="sm" mt="md" maw={560}>
        <Secret label={t('administration.person.new-password', { name: displayName.trim() })} value={password} />
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('administration.close')}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <form onSubmit={submit} aria-label={t('administration.person.add')}>
      <Stack gap="sm" mt="md" maw={420}>
        <TextInput
          label={t('administration.person.email')}
          type="email"
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <TextInput
          label={t('administration.person.name')}
          value={displayName}
          onChange={({ currentTarget }) => setDisplayName(currentTarget.value)}
        />
        <RoleSelect label={t('administration.person.roles')} value={roles} onChange={setRoles} />
        {invite.error && <ProblemAlert error={invite.error} />}
        <Group>
          <Button type="submit" disabled={incomplete} loading={invite.isPending}>
            {t('administration.person.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('administration.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
