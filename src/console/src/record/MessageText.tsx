import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Message } from '../api/types';
import { useTranslation } from '../locales/useTranslation';
import { Details } from './Details';
import { plainText } from './html';
import styles from './Record.module.css';
import { SafeHtml } from './SafeHtml';

interface Props {
  message: Message;
  formatted: boolean;
  erased: boolean;
}

/** Its own words first; what it quotes only when asked for. */
export function MessageText({ message: { text, html, fullText, details }, formatted, erased }: Props) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  if (erased) return <p className={styles.erased}>{t('timeline.erased')}</p>;
  if (formatted && html != null) return <SafeHtml html={html} />;
  return (
    <>
      <div className={styles.text}>
        <Details text={(whole ? fullText : text) ?? plainText(html ?? '')} details={details} />
      </div>
      {fullText != null && (
        <Button variant="subtle" size="compact-xs" color="gray" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('timeline.own-words') : t('timeline.full-text')}
        </Button>
      )}
    </>
  );
}
