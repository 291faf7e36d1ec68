import { createContext, use, useEffect, useEffectEvent, useState, useSyncExternalStore, type ReactNode } from 'react';
import { LiveLink, type TopicListener } from './link';
import type { LinkState } from './messages';

const Context = createContext<LiveLink | null>(null);

/** The first screen does not wait for what keeps it up to date. */
const open = async () => {
  const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
  return new HubConnectionBuilder().withUrl('/live').configureLogging(LogLevel.None).build();
};

/** Holds the connection for as long as somebody is signed in. */
export function Live({ onUnauthorised, children }: { onUnauthorised: () => void; children: ReactNode }) {
  const unauthorised = useEffectEvent(onUnauthorised);
  const [link] = useState(() => new LiveLink(open));
  useEffect(() => {
    link.start(() => unauthorised());
    return () => link.stop();
  }, [link]);
  return <Context value={link}>{children}</Context>;
}

export function useLive(): LiveLink {
  const link = use(Context);
  if (link === null) throw new Error('useLive outside Live');
  return link;
}

export function useLinkState(): LinkState {
  const link = useLive();
  return useSyncExternalStore(link.watch, link.state);
}

/** Listens to a topic (null: to none) while the component is mounted; the listener may change freely. */
export function useTopic(topic: string | null, listener: TopicListener): void {
  const link = useLive();
  const joined = useEffectEvent((version: number) => listener.joined?.(version));
  const hint = useEffectEvent((value: Parameters<NonNullable<TopicListener['hint']>>[0]) => listener.hint?.(value));
  const presence = useEffectEvent((value: Parameters<NonNullable<TopicListener['presence']>>[0]) =>
    listener.presence?.(value),
  );
  useEffect(() => {
    if (topic === null) return undefined;
    return link.listen(topic, { joined: (v) => joined(v), hint: (h) => hint(h), presence: (p) => presence(p) });
  }, [link, topic]);
}
