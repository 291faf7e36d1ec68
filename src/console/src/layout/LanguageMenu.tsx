import { ActionIcon, Menu } from '@mantine/core';
import { Icon } from '../icons/Icon';
import { choose, languages, type Language } from '../locales/i18n';
import { useTranslation } from '../locales/useTranslation';

/** `onChoose` keeps the choice for the person, beyond this browser. */
export function LanguageMenu({ onChoose }: { onChoose?: (language: Language) => void }) {
  const { t, language: spoken } = useTranslation();
  const names = Object.entries(languages) as [Language, string][];
  return (
    <Menu position="top-end" width={160}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('layout.language')} title={t('layout.language')}>
          <Icon name="globe" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map(([language, name]) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => {
              choose(language);
              onChoose?.(language);
            }}
            rightSection={language === spoken ? <Icon name="check" size={14} /> : null}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
