import type { Sections } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import styles from './Queue.module.css';
import { countOf, type Heading } from './sections';

/** What follows, and how much of it there is. */
export function SectionHeading({ heading, counted }: { heading: Heading; counted: Sections | undefined }) {
  const { t, language } = useTranslation();
  const { key } = heading;
  const { count, more } = countOf(heading, counted);
  const pressing = key === 'first' || key === 'missed';
  return (
    <h2 className={`${styles.section} ${pressing ? styles.pressing : ''}`}>
      {t(`queue.section.${key}`)}{' '}
      <span className="numbers">
        ({new Intl.NumberFormat(language).format(count)}
        {more && '+'})
      </span>
    </h2>
  );
}
