import { useTranslation } from '../../locales/useTranslation';
import styles from './Queue.module.css';
import type { Heading } from './sections';

/** What follows, and how much of it there is. */
export function SectionHeading({ heading: { key, count, more } }: { heading: Heading }) {
  const { t } = useTranslation();
  const pressing = key === 'first' || key === 'missed';
  return (
    <h2 className={`${styles.section} ${pressing ? styles.pressing : ''}`}>
      {t(`queue.section.${key}`)} <span className="numbers">({more ? `${count}+` : count})</span>
    </h2>
  );
}
