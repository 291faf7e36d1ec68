import { useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { useTopic } from '../live/Live';
import { topics, type Hint } from '../live/messages';
import { useNavigate } from '../routes/Router';
import { noticesKey } from './useNotices';
import { addressOf, useNoticeText } from './useNoticeText';
import { usePreferences } from './usePreferences';
import { unmark } from './useReadMark';

const inApp = new Set(['desk.notifications-read', 'desk.changed', 'desk.ticket-read']);

/** Hears what is new for the signed-in person, and says it on their desktop if they chose that. */
export function DeskNews() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { topic, about } = useNoticeText();
  const preferences = usePreferences();

  const tell = async () => {
    if (preferences?.desktopNotifications !== true || !('Notification' in window)) return;
    if (Notification.permission !== 'granted') return;
    const { items } = await ask(api.GET('/api/v1/notifications', { params: { query: { unread: true, limit: 1 } } }));
    const [latest] = items;
    if (latest === undefined) return;
    // The same in two windows of one person is shown once.
    const shown = new Notification(topic(latest.topic), { body: about(latest), tag: latest.id });
    shown.onclick = () => {
      window.focus();
      navigate(addressOf(latest));
    };
  };
  const renew = (queryKey: readonly string[]) => void client.invalidateQueries({ queryKey });
  const hear = ({ summary: { type, ticket } }: Hint) => {
    if (type === 'desk.changed') renew(['desk']);
    else if (type === 'desk.ticket-read' && ticket !== undefined) unmark(client, ticket);
    else renew(noticesKey);
    // A desktop that cannot be told is no reason to stop: the bell knows it too.
    if (!inApp.has(type)) void tell().catch(() => undefined);
  };
  useTopic(topics.desk, {
    joined: () => {
      renew(['desk']);
      renew(noticesKey);
    },
    hint: hear,
  });
  return null;
}
