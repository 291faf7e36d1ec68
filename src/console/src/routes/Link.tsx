import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { useLocation, useNavigate } from './Router';

interface Props extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  to: string;
}

/** A click that the browser has other plans for: another window, a download. */
const isOther = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || altKey || ctrlKey || shiftKey;

/** Goes to another screen without loading the page anew. */
export function Link({ to, onClick, ...rest }: Props) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || isOther(event)) return;
        event.preventDefault();
        // Who is there already does not come there a second time.
        navigate(to, { replace: to === `${pathname}${search}` });
      }}
    />
  );
}

/** A way to a room: it tells whether one is in it. */
export function NavLink({ to, ...rest }: Props) {
  const { pathname } = useLocation();
  const room = to.split('?')[0] ?? to;
  const inside = pathname === room || pathname.startsWith(`${room}/`);
  return <Link to={to} {...rest} aria-current={inside ? 'page' : undefined} />;
}
