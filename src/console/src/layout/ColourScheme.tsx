import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';

/** `onChoose` keeps the choice for the person, beyond this browser. */
export function ColourScheme({ onChoose }: { onChoose?: (scheme: 'light' | 'dark') => void }) {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? t('layout.light') : t('layout.dark');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onClick={() => {
        const scheme = dark ? 'light' : 'dark';
        setColorScheme(scheme);
        onChoose?.(scheme);
      }}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}
