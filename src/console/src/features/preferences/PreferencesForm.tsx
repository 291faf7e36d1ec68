import { Button, NativeSelect, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Preferences } from '../../api/types';
import { useChangePreferences } from '../../desk/usePreferences';
import { languages } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';

const schemes = ['system', 'light', 'dark'] as const satisfies readonly Preferences['colours'][];

export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useChangePreferences();
  const kept = preferences.signature ?? '';
  const [signature, setSignature] = useState(kept);
  const [forbidden, setForbidden] = useState(false);
  const tellDesktop = async (wanted: boolean) => {
    const allowed = !wanted || ('Notification' in window && (await Notification.requestPermission()) === 'granted');
    setForbidden(!allowed);
    if (allowed) mutate({ desktopNotifications: wanted });
  };
  return (
    <Stack gap="md" maw={520} align="flex-start">
      <NativeSelect
        label={t('layout.language')}
        value={preferences.language ?? ''}
        data={[
          { value: '', label: t('preferences.browser') },
          ...Object.entries(languages).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => mutate({ language: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('preferences.colours')}
        value={preferences.colours}
        data={schemes.map((value) => ({ value, label: t(`preferences.scheme.${value}`) }))}
        onChange={(event) => mutate({ colours: event.currentTarget.value as Preferences['colours'] })}
      />
      <Switch
        label={t('preferences.shortcuts')}
        description={t('preferences.shortcuts-mean')}
        checked={preferences.shortcuts}
        onChange={(event) => mutate({ shortcuts: event.currentTarget.checked })}
      />
      <Switch
        label={t('preferences.desktop')}
        description={t('preferences.desktop-means')}
        checked={preferences.desktopNotifications}
        onChange={(event) => void tellDesktop(event.currentTarget.checked)}
      />
      {forbidden && (
        <Text size="sm" role="alert" c="var(--last-hour)">
          {t('preferences.desktop-forbidden')}
        </Text>
      )}
      <Textarea
        w="100%"
        label={t('preferences.signature')}
        description={t('preferences.signature-means')}
        autosize
        minRows={2}
        maxLength={2000}
        value={signature}
        onChange={(event) => setSignature(event.currentTarget.value)}
      />
      <Button
        size="compact-md"
        disabled={signature.trim() === kept}
        loading={isPending}
        onClick={() => mutate({ signature: signature.trim() || null })}
      >
        {t('preferences.keep-signature')}
      </Button>
    </Stack>
  );
}
