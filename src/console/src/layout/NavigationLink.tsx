import { Icon, type IconName } from '../icons/Icon';
import { NavLink } from '../routes/Link';
import styles from './Navigation.module.css';

/** The server stops counting there. */
const most = 10_000;

interface Props {
  to: string;
  icon: IconName;
  name: string;
  count?: number | undefined;
  alarming?: boolean;
}

export function NavigationLink({ to, icon, name, count, alarming = false }: Props) {
  return (
    <NavLink to={to} className={styles.link ?? ''} title={name}>
      <Icon name={icon} size={17} />
      <span className={styles.name}>{name}</span>
      {count !== undefined && (
        <span className={`${styles.count} numbers ${alarming && count > 0 ? styles.alarm : ''}`}>
          {count < most ? count : `${most}+`}
        </span>
      )}
    </NavLink>
  );
}
