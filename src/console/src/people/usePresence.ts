import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, useTopic } from '../live/Live';
import type { Present, PresenceActivity } from '../live/messages';
import { useMe } from './me';
import { moved } from './moved';

const repeat = 20_000;

/** Who else is at this topic and what they do; tells the others what this person does, again after every reconnect. */
export function usePresence(topic: string) {
  const live = useLive();
  const { id } = useMe();
  const [people, setPeople] = useState<readonly Present[]>([]);
  const activity = useRef<PresenceActivity>('viewing');
  const say = useCallback(() => live.tell(topic, activity.current), [live, topic]);

  useTopic(topic, {
    joined: say,
    presence: (update) => setPeople((known) => moved(known, update).filter((person) => person.id !== id)),
  });
  useEffect(() => {
    const timer = setInterval(say, repeat);
    return () => {
      clearInterval(timer);
      live.tell(topic, 'left');
    };
  }, [say, live, topic]);

  const announce = useCallback(
    (next: PresenceActivity) => {
      if (activity.current === next) return;
      activity.current = next;
      say();
    },
    [say],
  );
  return { people, announce };
}
