import { Button, Group } from '@mantine/core';
import type { Entry } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { happenedAt, keyOf } from '../../../record/groups';
import { useActivityText } from '../../../record/useActivityText';
import { useMoment } from '../../../time/useMoment';
import styles from './Composer.module.css';

interface Props {
  /** True after the server refused the reply; before that it only warns that it would. */
  refused: boolean;
  news: readonly Entry[];
  onRead: () => void;
  onSendAnyway: () => void;
}

/** The conversation moved on while a reply was written: says what happened and lets its author decide. */
export function MovedOn({ refused, news, onRead, onSendAnyway }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const activity = useActivityText();
  const say = ({ message, reply, ...entry }: Entry): { who: string; what: string } => {
    const text = message?.text ?? reply?.text;
    const who = message?.sender.name ?? entry.by.displayName;
    return text == null ? { who: '', what: activity({ ...entry }) } : { who, what: text };
  };
  return (
    <div role="alert" className={styles.moved}>
      <strong className={styles.movedTitle}>
        <Icon name="warning" /> {refused ? t('stale.refused') : t('stale.warning')}
      </strong>
      {refused ? t('stale.refused-means') : t('stale.warning-means')}
      <ul className={styles.news} aria-label={t('stale.since')}>
        {news.map((entry) => {
          const { who, what } = say(entry);
          return (
            <li key={keyOf(entry)}>
              <span className="numbers">{moment.time(happenedAt(entry))}</span> {who !== '' && <strong>{who}</strong>}{' '}
              {what}
            </li>
          );
        })}
      </ul>
      <Group gap="xs" mt={8}>
        {refused && (
          <Button size="compact-sm" onClick={onSendAnyway}>
            {t('stale.send-anyway')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onRead}>
          {t('stale.read')}
        </Button>
      </Group>
    </div>
  );
}
