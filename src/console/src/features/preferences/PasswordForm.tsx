import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';

const shortest = 12;

/** One's own password. */
export function PasswordForm() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/users/me/password', { body: { current, password } })),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit} aria-label={t('security.password')}>
      <Stack gap="sm" maw={360}>
        <PasswordInput
          label={t('security.current')}
          autoComplete="current-password"
          value={current}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
        />
        <PasswordInput
          label={t('security.new')}
          description={t('security.shortest', { count: shortest })}
          autoComplete="new-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        {change.error && <ProblemAlert error={change.error} />}
        {change.isSuccess && (
          <Text role="status" size="sm">
            {t('security.changed')}
          </Text>
        )}
        <Group>
          <Button type="submit" disabled={current === '' || password.length < shortest} loading={change.isPending}>
            {t('security.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
