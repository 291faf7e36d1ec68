import { Group, NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from '../../locales/useTranslation';
import type { ServerDraft } from './draft';
import { TokenFields } from './TokenFields';

interface Props<T extends ServerDraft> {
  value: T;
  /** A password or a token is stored already. */
  kept: boolean;
  onChange: (value: T) => void;
}

export function ServerFields<T extends ServerDraft>({ value, kept, onChange }: Props<T>) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="flex-end">
        <TextInput
          label={t('connections.host')}
          value={value.host}
          onChange={(event) => onChange({ ...value, host: event.currentTarget.value })}
        />
        <NumberInput
          label={t('connections.port')}
          min={1}
          max={65535}
          value={value.port}
          onChange={(port) => onChange({ ...value, port: Number(port) })}
        />
        <NativeSelect
          label={t('connections.security')}
          value={value.security}
          data={[
            { value: 'tls', label: t('connections.tls') },
            { value: 'startTls', label: t('connections.startTls') },
            { value: 'none', label: t('connections.plain') },
          ]}
          onChange={(event) => onChange({ ...value, security: event.currentTarget.value as T['security'] })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('connections.user')}
          autoComplete="off"
          value={value.user}
          onChange={(event) => onChange({ ...value, user: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('connections.sign-in')}
          value={value.byToken ? 'token' : 'password'}
          data={[
            { value: 'password', label: t('connections.by-password') },
            { value: 'token', label: t('connections.by-token') },
          ]}
          onChange={(event) => onChange({ ...value, byToken: event.currentTarget.value === 'token' })}
        />
        {!value.byToken && (
          <PasswordInput
            label={t('connections.password')}
            description={kept ? t('connections.kept') : undefined}
            autoComplete="new-password"
            value={value.password}
            onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
          />
        )}
      </Group>
      {value.byToken && (
        <TokenFields value={value.token} kept={kept} onChange={(token) => onChange({ ...value, token })} />
      )}
    </>
  );
}
