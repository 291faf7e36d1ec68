import { Suspense, useState } from 'react';
import { useMay } from '../people/me';
import { later } from '../reading/later';
import { useSuspensions } from './useSuspensions';

const ProtocolDialog = later(() => import('./ProtocolDialog'), 'ProtocolDialog');

/** Puts a protocol before whoever has to follow it, once on every screen, until it is acknowledged. */
export function UnreadProtocol() {
  const may = useMay();
  const suspensions = useSuspensions().data;
  const [put, setPut] = useState<ReadonlySet<string>>(new Set());
  if (!may('suspensions.work')) return null;
  const unread = suspensions?.find(
    ({ id, stage, acknowledged }) => stage === 'active' && !acknowledged && !put.has(id),
  );
  if (unread === undefined) return null;
  const { id, account } = unread;
  return (
    <Suspense>
      <ProtocolDialog key={id} suspension={id} account={account} onClose={() => setPut(new Set([...put, id]))} />
    </Suspense>
  );
}
