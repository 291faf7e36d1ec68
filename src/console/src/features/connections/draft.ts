import type { Connection, ConnectionRequest } from '../../api/types';

type Security = ConnectionRequest['incoming'] extends infer I
  ? I extends { server: { security: infer S } }
    ? S
    : never
  : never;

export interface ServerDraft {
  host: string;
  port: number;
  security: Security;
  user: string;
  password: string;
}

export interface IncomingDraft extends ServerDraft {
  folder: string;
  afterwards: 'leave' | 'markSeen' | 'move';
  moveTo: string;
  sentFolder: string;
  since: string | null;
}

export interface OutgoingDraft extends ServerDraft {
  sender: string;
  sentFolder: string;
  undoSeconds: number;
}

export interface ConnectionDraft {
  account: string;
  incoming: IncomingDraft;
  outgoing: OutgoingDraft;
  certificate: string;
}

/** A side whose server is left empty is no part of the connection. */
export function draftOf(known: Connection | null): ConnectionDraft {
  const { incoming, outgoing } = known ?? { incoming: null, outgoing: null };
  return {
    account: known?.account ?? '',
    incoming: {
      host: incoming?.settings.server.host ?? '',
      port: incoming?.settings.server.port ?? 993,
      security: incoming?.settings.server.security ?? 'tls',
      user: incoming?.user ?? '',
      password: '',
      folder: incoming?.settings.folder ?? 'INBOX',
      afterwards: incoming?.settings.afterwards ?? 'leave',
      moveTo: incoming?.settings.moveTo ?? '',
      sentFolder: incoming?.settings.sentFolder ?? '',
      since: incoming?.settings.since ?? null,
    },
    outgoing: {
      host: outgoing?.settings.server.host ?? '',
      port: outgoing?.settings.server.port ?? 587,
      security: outgoing?.settings.server.security ?? 'startTls',
      user: outgoing?.user ?? '',
      password: '',
      sender: outgoing?.settings.sender ?? '',
      sentFolder: outgoing?.settings.sentFolder ?? '',
      undoSeconds: outgoing?.settings.undoSeconds ?? 10,
    },
    certificate: '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

const serverOf = ({ host, port, security }: ServerDraft) => ({ host: host.trim(), port, security });

const loginOf = ({ user, password }: ServerDraft) => ({
  user: user.trim(),
  password: password === '' ? null : password,
});

export function requestOf({ incoming, outgoing, certificate }: ConnectionDraft, address: string): ConnectionRequest {
  return {
    incoming:
      incoming.host.trim() === ''
        ? null
        : {
            server: serverOf(incoming),
            login: loginOf(incoming),
            folder: incoming.folder,
            since: incoming.since,
            afterwards: incoming.afterwards,
            moveTo: incoming.afterwards === 'move' ? orNull(incoming.moveTo) : null,
            sentFolder: orNull(incoming.sentFolder),
          },
    outgoing:
      outgoing.host.trim() === ''
        ? null
        : {
            server: serverOf(outgoing),
            login: loginOf(outgoing),
            sender: orNull(outgoing.sender) ?? address,
            sentFolder: orNull(outgoing.sentFolder),
            undoSeconds: outgoing.undoSeconds,
          },
    trustedCertificate: orNull(certificate),
  };
}
