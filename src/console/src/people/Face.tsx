import styles from './Face.module.css';
import { initials } from './initials';

/** A person as initials. Decoration: the name stands beside it or in the accessible name of its button. */
export function Face({ name, size = 22 }: { name: string; size?: number }) {
  return (
    <span
      aria-hidden
      className={styles.face}
      data-initials={initials(name)}
      style={{ width: size, height: size, fontSize: size * 0.4 }}
    />
  );
}
