import { Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import list from '../../../layout/List.module.css';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { RoleSelect } from '../people/RoleSelect';
import { Secret } from '../Secret';
import { useSave } from '../useSave';

const shown = ['api-keys'];

/** Keys by which machines come in. */
export function KeysPart() {
  const { t } = useTranslation();
  const { say } = useWords();
  const moment = useMoment();
  const keys = useQuery({ queryKey: shown, queryFn: async () => (await ask(api.GET('/api/v1/api-keys'))).items });
  const revoke = useSave(shown, (key: string) =>
    ask(api.DELETE('/api/v1/api-keys/{key}', { params: { path: { key } } })),
  );
  return (
    <section aria-label={t('administration.part.keys')}>
      {keys.error && <ProblemAlert error={keys.error} onRetry={() => void keys.refetch()} />}
      {revoke.error && <ProblemAlert error={revoke.error} />}
      {keys.isPending && <Loader size="sm" aria-label={t('administration.loading')} />}
      {keys.data?.length === 0 && <p className="soft">{t('administration.key.none')}</p>}
      {keys.data !== undefined && keys.data.length > 0 && (
        <ul className={list.list} aria-label={t('administration.part.keys')}>
          {keys.data.map(({ id, name, roles, createdAt, revokedAt, expiresAt }) => (
            <li key={id} className={list.held}>
              <div className={list.what}>
                <Text size="sm" fw={550}>
                  {name}
                </Text>
                <Text size="xs" className="soft">
                  {roles.map((role) => say(`role.${role}`)).join(', ')} · {moment.short(createdAt)}
                  {expiresAt !== null && ` · ${t('administration.key.expires', { at: moment.short(expiresAt) })}`}
                  {revokedAt !== null && ` · ${t('administration.key.revoked', { at: moment.short(revokedAt) })}`}
                </Text>
              </div>
              {revokedAt === null && (
                <Button size="compact-sm" variant="default" onClick={() => revoke.mutate(id)}>
                  {t('administration.key.revoke')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <NewKey />
    </section>
  );
}

function NewKey() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<string[]>(['integrator']);
  const make = useSave(shown, (body: { name: string; roles: string[] }) =>
    ask(
      api.POST('/api/v1/api-keys', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { ...body, expiresAt: null },
      }),
    ),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    make.mutate({ name: name.trim(), roles });
  };
  return (
    <form onSubmit={submit} aria-label={t('administration.key.add')}>
      <Stack gap="sm" mt="md" maw={420}>
        <TextInput
          label={t('administration.key.name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <RoleSelect label={t('administration.key.roles')} value={roles} onChange={setRoles} />
        {make.error && <ProblemAlert error={make.error} />}
        {make.data?.key != null && <Secret label={t('administration.key.once')} value={make.data.key} />}
        <Group>
          <Button type="submit" disabled={name.trim() === '' || roles.length === 0} loading={make.isPending}>
            {t('administration.key.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
