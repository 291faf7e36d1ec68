import { Button, type ButtonProps } from '@mantine/core';
import { askFirst } from '../layout/askFirst';
import { useTranslation } from '../locales/useTranslation';
import styles from './Discard.module.css';

interface Props extends Pick<ButtonProps, 'variant' | 'color'> {
  label: string;
  /** What would never be sent; null where a text was erased. */
  texts: readonly (string | null)[];
  onDiscard: () => void;
}

/** Nothing that somebody wrote to a buyer is thrown away before it was seen once more. */
export function DiscardReplies({ label, texts, onDiscard, ...look }: Props) {
  const { t } = useTranslation();
  const ask = () =>
    askFirst({
      title: t('suspension.discard-title', { count: texts.length }),
      children: (
        <>
          {t('suspension.discard-means')}
          <ul className={styles.texts}>
            {texts.map((text, index) => (
              <li key={index}>{text ?? t('timeline.erased')}</li>
            ))}
          </ul>
        </>
      ),
      labels: { confirm: t('suspension.discard-sure'), cancel: t('suspension.keep') },
      confirmProps: { color: 'red' },
      onConfirm: onDiscard,
    });
  return (
    <Button size="compact-sm" variant="default" {...look} onClick={ask}>
      {label}
    </Button>
  );
}
