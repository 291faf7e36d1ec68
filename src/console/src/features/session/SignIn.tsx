import { Anchor, Button, Center, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { ColourScheme } from '../../layout/ColourScheme';
import { LanguageMenu } from '../../layout/LanguageMenu';
import { Logo } from '../../layout/Logo';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useSignIn, type Credentials } from './useSession';

export function SignIn() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [asked, setAsked] = useState(false);
  /** Once a code is needed it stays so, whatever the next answer is. */
  const submit = (values: Credentials) =>
    signIn.mutate(values, {
      onError: (error) => setAsked((known) => known || asProblem(error).code === 'sign-in.code-needed'),
    });
  useDocumentTitle(`${t('sign-in.title')} · Actors`);
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', code: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('sign-in.email-missing') : null),
      password: (value) => (value === '' ? t('sign-in.password-missing') : null),
    },
  });

  return (
    <Center component="main" mih="100vh" p="md">
      <Stack w={380} gap="lg">
        <Group justify="center" gap="sm">
          <Logo size={34} />
          <Title order={1} size="h2">
            Actors
          </Title>
        </Group>
        <Paper withBorder p="lg" radius="md" bg="var(--surface)">
          <form onSubmit={form.onSubmit(submit)} noValidate aria-label={t('sign-in.title')}>
            <Stack gap="sm">
              <TextInput
                label={t('sign-in.email')}
                type="email"
                autoComplete="username"
                autoFocus
                {...form.getInputProps('email')}
              />
              <PasswordInput
                label={t('sign-in.password')}
                autoComplete="current-password"
                visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
                {...form.getInputProps('password')}
              />
              {asked ? (
                <TextInput
                  label={t('sign-in.code')}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  {...form.getInputProps('code')}
                />
              ) : (
                <Anchor component="button" type="button" size="xs" ta="start" onClick={() => setAsked(true)}>
                  {t('sign-in.with-code')}
                </Anchor>
              )}
              {signIn.error && <ProblemAlert error={signIn.error} />}
              <Button type="submit" loading={signIn.isPending} fullWidth>
                {t('sign-in.submit')}
              </Button>
            </Stack>
          </form>
        </Paper>
        <Group justify="space-between">
          <Text size="xs" className="soft">
            {t('sign-in.drafts-kept')}
          </Text>
          <Group gap={4}>
            <LanguageMenu />
            <ColourScheme />
          </Group>
        </Group>
      </Stack>
    </Center>
  );
}
