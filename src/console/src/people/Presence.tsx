import { Group, Text } from '@mantine/core';
import type { Present } from '../live/messages';
import { useTranslation } from '../locales/useTranslation';
import { Face } from './Face';
import styles from './Presence.module.css';

/** Who else is here: "Anna is replying". Replying and typing stand out, because a second answer is about to happen. */
export function Presence({ people }: { people: readonly Present[] }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('presence.label')}>
      {people.length > 0 && (
        <Group gap="sm" wrap="wrap">
          {people.map(({ id, displayName, activity }) => (
            <span key={id} className={activity === 'viewing' ? styles.viewing : styles.busy}>
              <Face name={displayName} size={18} />
              <Text size="xs">{t(`presence.${activity}`, { name: displayName })}</Text>
            </span>
          ))}
        </Group>
      )}
    </div>
  );
}
