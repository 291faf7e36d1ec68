import { useEffect, useState } from 'react';
import { useTranslation } from '../locales/useTranslation';
import styles from './Keyboard.module.css';
import { keyboard } from './useLetters';

/** Tells somebody who writes that no field takes it. Nothing of it is kept: it could have been meant for anywhere. */
export function WrittenIntoNothing() {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  useEffect(() => keyboard.watch(setWriting), []);
  return (
    <div role="status" aria-label={t('keyboard.label')} className={writing ? styles.nothing : undefined}>
      {writing && t('keyboard.nothing')}
    </div>
  );
}
