import { Anchor, Button, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useWaysIn } from './useWaysIn';

/** Has a link sent, where letters leave this installation; else says whom to ask. It hears nothing of who has an address. */
export function Forgotten({ onBack }: { onBack: () => void }) {
  const { t, language } = useTranslation();
  const ways = useWaysIn();
  const [email, setEmail] = useState('');
  const send = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/password-resets', { body: { email, language: language } })),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('recovery.title')}
      </Title>
      {ways.error && <ProblemAlert error={ways.error} />}
      {ways.isPending ? (
        <Loader size="sm" aria-label={t('recovery.title')} />
      ) : send.isSuccess ? (
        <Text role="status" size="sm">
          {t('recovery.sent')}
        </Text>
      ) : ways.data?.resetByMail === true ? (
        <form onSubmit={submit} aria-label={t('recovery.title')}>
          <Stack gap="sm">
            <Text size="sm">{t('recovery.how')}</Text>
            <TextInput
              label={t('sign-in.email')}
              type="email"
              autoComplete="username"
              autoFocus
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
            {send.error && <ProblemAlert error={send.error} />}
            <Button type="submit" disabled={email.trim() === ''} loading={send.isPending}>
              {t('recovery.send')}
            </Button>
          </Stack>
        </form>
      ) : (
        <Text size="sm">{t('recovery.ask')}</Text>
      )}
      <Anchor component="button" type="button" size="xs" ta="start" onClick={onBack}>
        {t('recovery.back')}
      </Anchor>
    </Stack>
  );
}
