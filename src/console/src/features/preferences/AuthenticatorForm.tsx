import { Anchor, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { asProblem } from '../../api/problem';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';

const once = () => ({ header: { 'Idempotency-Key': newKey() } });

/** A second factor of one's own: a key for the authenticator, a code that proves it, and codes for the day it is lost. */
export function AuthenticatorForm() {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [ending, setEnding] = useState(false);
  const begin = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/users/me/authenticator', { params: once() })),
    onError: (error) => setEnding(asProblem(error).code === 'authenticator.in-use'),
  });
  const confirm = useMutation({
    mutationFn: () =>
      ask(api.POST('/api/v1/users/me/authenticator/confirm', { params: once(), body: { code: code.trim() } })),
    onSuccess: () => setCode(''),
  });
  const end = useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/users/me/authenticator', { body: { code: code.trim() } })),
    onSuccess: () => {
      setCode('');
      setEnding(false);
      begin.reset();
      confirm.reset();
    },
  });
  const error = confirm.error ?? end.error ?? (ending ? null : begin.error);
  const field = (
    <TextInput
      label={t('security.code')}
      autoComplete="one-time-code"
      inputMode="numeric"
      value={code}
      onChange={({ currentTarget }) => setCode(currentTarget.value)}
    />
  );
  return (
    <Stack gap="sm" maw={480}>
      {confirm.data ? (
        <>
          <Text size="sm">{t('security.recovery')}</Text>
          <Code block>{confirm.data.codes.join('\n')}</Code>
        </>
      ) : ending ? (
        <>
          <Text size="sm">{t('security.in-use')}</Text>
          {field}
          <Group>
            <Button
              variant="default"
              disabled={code.trim() === ''}
              loading={end.isPending}
              onClick={() => end.mutate()}
            >
              {t('security.end')}
            </Button>
          </Group>
        </>
      ) : begin.data ? (
        <>
          <Text size="sm">{t('security.scan')}</Text>
          <Code block>{begin.data.key}</Code>
          <Anchor size="sm" href={begin.data.uri}>
            {t('security.open')}
          </Anchor>
          {field}
          <Group>
            <Button disabled={code.trim() === ''} loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {t('security.confirm')}
            </Button>
          </Group>
        </>
      ) : (
        <Group>
          <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('security.begin')}
          </Button>
        </Group>
      )}
      {error && <ProblemAlert error={error} />}
    </Stack>
  );
}
