import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { CompanySignIn } from './CompanySignIn';
import { PasskeySignIn } from './PasskeySignIn';
import { knowsPasskeys } from './passkeys';
import { useSignIn, type Credentials } from './useSession';
import { useWaysIn } from './useWaysIn';

export function SignInForm({ onForgotten }: { onForgotten: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const ways = useWaysIn();
  const [asked, setAsked] = useState({ code: false, tenant: false });
  /** What was needed once stays asked for, whatever the next answer is. */
  const submit = (values: Credentials) =>
    signIn.mutate(values, {
      onError: (error) => {
        const { code } = asProblem(error);
        setAsked((known) => ({
          code: known.code || code === 'sign-in.code-needed',
          tenant: known.tenant || code === 'sign-in.tenant-needed',
        }));
      },
    });
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', code: '', tenant: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('sign-in.email-missing') : null),
      password: (value) => (value === '' ? t('sign-in.password-missing') : null),
    },
  });

  return (
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
        {asked.tenant && <TextInput label={t('recovery.tenant')} {...form.getInputProps('tenant')} />}
        {asked.code ? (
          <TextInput
            label={t('sign-in.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            {...form.getInputProps('code')}
          />
        ) : (
          <Anchor
            component="button"
            type="button"
            size="xs"
            ta="start"
            onClick={() => setAsked((known) => ({ ...known, code: true }))}
          >
            {t('sign-in.with-code')}
          </Anchor>
        )}
        {signIn.error && <ProblemAlert error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {t('sign-in.submit')}
        </Button>
        <Anchor component="button" type="button" size="xs" ta="start" onClick={onForgotten}>
          {t('recovery.forgotten')}
        </Anchor>
        {ways.data?.passkeys === true && knowsPasskeys() && <PasskeySignIn />}
        {typeof ways.data?.company === 'string' && <CompanySignIn company={ways.data.company} />}
      </Stack>
    </form>
  );
}
