import { Code } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import styles from './Wording.module.css';

const parts = [
  { sign: 'guarantee*', says: 'stem' },
  { sign: '(free|gratis) shipping', says: 'either' },
  { sign: 'very? fast', says: 'optional' },
  { sign: '# days', says: 'number' },
  { sign: 'send ~3 warehouse', says: 'gap' },
] as const;

/** The language phrases are written in, by example. */
export function PhraseHelp() {
  const { t } = useTranslation();
  return (
    <details className={styles.help}>
      <summary>{t('deskRules.phrase.title')}</summary>
      <p>{t('deskRules.phrase.means')}</p>
      <dl>
        {parts.map(({ sign, says }) => (
          <div key={says}>
            <dt>
              <Code>{sign}</Code>
            </dt>
            <dd>{t(`deskRules.phrase.${says}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
