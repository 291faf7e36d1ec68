import { Center, Loader, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Live } from '../../live/Live';
import { useTranslation } from '../../locales/useTranslation';
import { MeContext } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { later } from '../../reading/later';
import { useSession } from './useSession';

const NewPassword = later(() => import('./NewPassword'), 'NewPassword');
const SignIn = later(() => import('./SignIn'), 'SignIn');

/** Shows the console to whoever is signed in and the sign-in to everybody else, at the address they asked for. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const check = () => void client.invalidateQueries({ queryKey: ['session'] });

  if (window.location.pathname === '/new-password')
    return (
      <Suspense>
        <NewPassword />
      </Suspense>
    );
  if (session.data === undefined) {
    return (
      <Center h="100vh" p="md">
        <Stack maw={480}>
          {session.error ? (
            <ProblemAlert error={session.error} onRetry={check} />
          ) : (
            <Loader aria-label={t('session.checking')} />
          )}
        </Stack>
      </Center>
    );
  }
  if (session.data === null)
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    );
  return (
    <MeContext value={session.data} key={session.data.id}>
      <Live onUnauthorised={check}>{children}</Live>
    </MeContext>
  );
}
