import type { Connection, ConnectionRequest } from '../../api/types';

type Security = ConnectionRequest['incoming'] extends infer I
  ? I extends { server: { security: infer S } }
    ? S
    : never
  : never;

/** All of it is written only: nothing of what is stored is ever shown. */
export interface TokenDraft {
  tokenEndpoint: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  scope: string;
}

export interface ServerDraft {
  host: string;
  port: number;
  security: Security;
  user: string;
  byToken: boolean;
  password: string;
  token: TokenDraft;
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
  senderName: string | null;
  sentFolder: string;
  undoSeconds: number;
}

export interface ConnectionDraft {
  account: string;
  incoming: IncomingDraft;
  outgoing: OutgoingDraft;
  certificate: string;
}

const noToken: TokenDraft = { tokenEndpoint: '', clientId: '', clientSecret: '', refreshToken: '', scope: '' };

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
      byToken: incoming?.byToken ?? false,
      password: '',
      token: noToken,
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
      byToken: outgoing?.byToken ?? false,
      password: '',
      token: noToken,
      sender: outgoing?.settings.sender ?? '',
      senderName: outgoing?.settings.senderName ?? null,
      sentFolder: outgoing?.settings.sentFolder ?? '',
      undoSeconds: outgoing?.settings.undoSeconds ?? 10,
    },
    certificate: '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

const serverOf = ({ host, port, security }: ServerDraft) => ({ host: host.trim(), port, security });

/** Without a field of it what is stored is kept; with any, it is a new one, and the server says what it lacks. */
const grantOf = (token: TokenDraft) =>
  Object.values(token).every((field: string) => field.trim() === '')
    ? null
    : {
        tokenEndpoint: token.tokenEndpoint.trim(),
        clientId: token.clientId.trim(),
        clientSecret: orNull(token.clientSecret),
        refreshToken: token.refreshToken.trim(),
        scope: orNull(token.scope),
      };

const loginOf = ({ user, byToken, password, token }: ServerDraft) => ({
  user: user.trim(),
  password: byToken || password === '' ? null : password,
  oAuth: byToken ? grantOf(token) : null,
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
            senderName: outgoing.senderName,
            sentFolder: orNull(outgoing.sentFolder),
            undoSeconds: outgoing.undoSeconds,
          },
    trustedCertificate: orNull(certificate),
  };
}
