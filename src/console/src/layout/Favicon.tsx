import { useEffect } from 'react';
import { useUnread } from '../desk/useNotices';
import { faviconOf } from './favicon';

export function Favicon() {
  const unread = useUnread();
  useEffect(() => {
    document.querySelector('link[rel="icon"]')?.setAttribute('href', faviconOf(unread));
  }, [unread]);
  return null;
}
