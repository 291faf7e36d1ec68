import { Group, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from '../../locales/useTranslation';
import type { TokenDraft } from './draft';

interface Props {
  value: TokenDraft;
  kept: boolean;
  onChange: (value: TokenDraft) => void;
}

export function TokenFields({ value, kept, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="flex-end">
        <TextInput
          label={t('connections.token-endpoint')}
          placeholder="https://oauth2.googleapis.com/token"
          value={value.tokenEndpoint}
          onChange={(event) => onChange({ ...value, tokenEndpoint: event.currentTarget.value })}
        />
        <TextInput
          label={t('connections.scope')}
          value={value.scope}
          onChange={(event) => onChange({ ...value, scope: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('connections.client-id')}
          autoComplete="off"
          value={value.clientId}
          onChange={(event) => onChange({ ...value, clientId: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('connections.client-secret')}
          autoComplete="new-password"
          value={value.clientSecret}
          onChange={(event) => onChange({ ...value, clientSecret: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('connections.refresh-token')}
          description={kept ? t('connections.kept-token') : undefined}
          autoComplete="new-password"
          value={value.refreshToken}
          onChange={(event) => onChange({ ...value, refreshToken: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
