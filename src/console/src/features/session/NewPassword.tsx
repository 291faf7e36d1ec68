import { Anchor, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { SignInFrame } from './SignInFrame';

const shortest = 12;

const tokenOfAddress = () => window.location.hash.slice(1);

/** Once the page holds the token, not while it is drawn: a drawing may be given up and begun anew. It stays in no history. */
const forgetToken = () => window.history.replaceState(null, '', window.location.pathname);

export function NewPassword() {
  const { t } = useTranslation();
  const [token] = useState(tokenOfAddress);
  useEffect(forgetToken, []);
  const [password, setPassword] = useState('');
  const renew = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/password-resets/use', { body: { token, password } })),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    renew.mutate();
  };
  return (
    <SignInFrame title={t('recovery.choose')}>
      <form onSubmit={submit} aria-label={t('recovery.choose')}>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('recovery.choose')}
          </Title>
          {renew.isSuccess ? (
            <Text role="status" size="sm">
              {t('recovery.chosen')}
            </Text>
          ) : (
            <>
              <PasswordInput
                label={t('security.new')}
                description={t('security.shortest', { count: shortest })}
                autoComplete="new-password"
                autoFocus
                visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
                value={password}
                onChange={({ currentTarget }) => setPassword(currentTarget.value)}
              />
              {renew.error && <ProblemAlert error={renew.error} />}
              <Button type="submit" disabled={password.length < shortest} loading={renew.isPending}>
                {t('security.change')}
              </Button>
            </>
          )}
          <Anchor size="xs" href="/">
            {t('recovery.back')}
          </Anchor>
        </Stack>
      </form>
    </SignInFrame>
  );
}
