import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { User } from '../../../api/types';
import list from '../../../layout/List.module.css';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { Face } from '../../../people/Face';
import { useMe } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { Secret } from '../Secret';
import { RoleSelect } from './RoleSelect';
import { useDisable, useReset, useRoles } from './usePeople';

/** One person: roles, whether they may sign in, and a way back in. */
export function PersonRow({ user }: { user: User }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const moment = useMoment();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const [roles, setRoles] = useState<string[]>(user.roles);
  const change = useRoles(user.id);
  const disable = useDisable(user.id);
  const reset = useReset(user.id);
  const error = change.error ?? disable.error ?? reset.error;
  const name = user.displayName;
  return (
    <li className={list.held} aria-label={name}>
      <Face name={name} size={28} />
      <div className={list.what}>
        <Text size="sm" fw={550}>
          {name} {user.disabled && <Badge color="gray">{t('administration.person.disabled')}</Badge>}
        </Text>
        <Text size="xs" className="soft">
          {user.email} · {user.roles.map((role) => say(`role.${role}`)).join(', ')}
          {user.twoFactor && ` · ${t('administration.person.two-factor')}`}
          {user.lockedUntil !== null &&
            ` · ${t('administration.person.locked', { until: moment.short(user.lockedUntil) })}`}
        </Text>
      </div>
      <Group gap={8}>
        <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
          {t('administration.person.roles')}
        </Button>
        {user.id !== me.id && (
          <>
            <Button size="compact-sm" variant="default" loading={reset.isPending} onClick={() => reset.mutate(null)}>
              {t('administration.person.reset')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={disable.isPending}
              onClick={() => disable.mutate(!user.disabled)}
            >
              {t(user.disabled ? 'administration.person.enable' : 'administration.person.disable')}
            </Button>
          </>
        )}
      </Group>
      {error && <ProblemAlert error={error} />}
      {reset.data?.password != null && (
        <Secret label={t('administration.person.new-password', { name })} value={reset.data.password} />
      )}
      <Modal
        opened={editing}
        onClose={() => setEditing(false)}
        title={t('administration.person.roles-of', { name })}
        closeButtonProps={{ 'aria-label': t('administration.close') }}
      >
        <Stack gap="sm">
          <RoleSelect label={t('administration.person.roles')} value={roles} onChange={setRoles} />
          <Button
            disabled={roles.length === 0}
            loading={change.isPending}
            onClick={() => change.mutate(roles, { onSettled: () => setEditing(false) })}
          >
            {t('administration.save')}
          </Button>
        </Stack>
      </Modal>
    </li>
  );
}
