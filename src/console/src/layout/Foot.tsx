import { Group } from '@mantine/core';
import { useChangePreferences } from '../desk/usePreferences';
import { ColourScheme } from './ColourScheme';
import { LanguageMenu } from './LanguageMenu';
import styles from './Foot.module.css';
import { UserMenu } from './UserMenu';

/** What a person sets for themselves; the queue does not wait for it. */
export function Foot() {
  const change = useChangePreferences();
  return (
    <Group gap={2} wrap="nowrap" className={styles.foot ?? ''}>
      <UserMenu />
      <LanguageMenu onChoose={(language) => change.mutate({ language })} />
      <ColourScheme onChoose={(colours) => change.mutate({ colours })} />
    </Group>
  );
}
