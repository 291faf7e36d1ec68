import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { keyboard } from '../keyboard/useLetters';
import { choose, isLanguage } from '../locales/i18n';
import { usePreferences } from './usePreferences';

/** Gives the console the language, the colours and the keys its person chose, wherever they chose them. */
export function AppliedPreferences() {
  const { setColorScheme } = useMantineColorScheme();
  const preferences = usePreferences();
  const { language, colours, shortcuts } = preferences ?? {};
  useEffect(() => {
    if (isLanguage(language)) choose(language);
  }, [language]);
  useEffect(() => {
    if (colours !== undefined) setColorScheme(colours === 'system' ? 'auto' : colours);
  }, [colours, setColorScheme]);
  useEffect(() => keyboard.allow(shortcuts ?? true), [shortcuts]);
  return null;
}
