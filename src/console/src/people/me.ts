import { createContext, use } from 'react';
import type { Me } from '../api/types';

/** Rights the console shows or hides things by; the server checks them again. */
export type Right =
  | 'tickets.reply'
  | 'waivers.decide'
  | 'tickets.note'
  | 'tickets.work'
  | 'audit'
  | 'mails.read'
  | 'mails.manage'
  | 'effects.manage'
  | 'accounts.manage'
  | 'suspensions.work'
  | 'suspensions.declare'
  | 'suspensions.reinstate'
  | 'suspensions.approve'
  | 'refunds.approve'
  | 'refunds.review'
  | 'macros.write'
  | 'macros.approve'
  | 'users.manage'
  | 'protocols.manage'
  | 'wording.manage'
  | 'accounts.read'
  | 'macros.read'
  | 'keys.manage'
  | 'changes.read'
  | 'record.erase';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe outside a session');
  return me;
}

export function useMay(): (right: Right) => boolean {
  const { permissions } = useMe();
  return (right) => permissions.includes(right);
}
