import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { knowsPasskeys, makePasskey } from '../session/passkeys';
import { useWaysIn } from '../session/useWaysIn';

const key = ['passkeys'] as const;

/** One's own passkeys: made in this browser, named, removed. */
export function PasskeysForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ways = useWaysIn();
  const [name, setName] = useState('');
  const [current, setCurrent] = useState('');
  const mine = useQuery({ queryKey: key, queryFn: () => ask(api.GET('/api/v1/users/me/passkeys')) });
  const changed = () => void client.invalidateQueries({ queryKey: key });
  const add = useMutation({
    mutationFn: () => makePasskey(name.trim(), current),
    onSuccess: () => {
      setName('');
      setCurrent('');
      changed();
    },
  });
  const remove = useMutation({
    mutationFn: (passkey: string) =>
      ask(api.DELETE('/api/v1/users/me/passkeys/{passkey}', { params: { path: { passkey } } })),
    onSuccess: changed,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const error = add.error ?? remove.error ?? mine.error;

  if (ways.data?.passkeys !== true || !knowsPasskeys()) return <Text size="sm">{t('passkeys.none')}</Text>;
  return (
    <Stack gap="sm" maw={480}>
      <ul aria-label={t('passkeys.title')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {mine.data?.items.map((passkey) => (
          <Group component="li" key={passkey.id} justify="space-between">
            <Text size="sm">{passkey.name}</Text>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('passkeys.remove', { name: passkey.name })}
              loading={remove.isPending && remove.variables === passkey.id}
              onClick={() => remove.mutate(passkey.id)}
            >
              {t('passkeys.remove-short')}
            </Button>
          </Group>
        ))}
      </ul>
      <form onSubmit={submit} aria-label={t('passkeys.add')}>
        <Stack gap="sm" maw={360}>
          <TextInput
            label={t('passkeys.name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <PasswordInput
            label={t('passkeys.password')}
            autoComplete="current-password"
            value={current}
            onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          />
          {error && <ProblemAlert error={error} />}
          <Group>
            <Button
              type="submit"
              variant="default"
              disabled={name.trim() === '' || current === ''}
              loading={add.isPending}
            >
              {t('passkeys.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
