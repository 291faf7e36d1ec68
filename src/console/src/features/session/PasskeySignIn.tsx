import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { signInWithPasskey } from './passkeys';

/** Whoever has a passkey needs neither address nor password. */
export function PasskeySignIn() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: signInWithPasskey,
    onSuccess: (me) => client.setQueryData(['session'], me),
  });
  return (
    <>
      {signIn.error && <ProblemAlert error={signIn.error} />}
      <Button variant="default" fullWidth loading={signIn.isPending} onClick={() => signIn.mutate()}>
        {t('passkeys.sign-in')}
      </Button>
    </>
  );
}
