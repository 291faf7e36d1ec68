import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useAccounts } from '../../accounts/useAccounts';
import type { Connection } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import { IncomingFields } from './IncomingFields';
import { OutgoingFields } from './OutgoingFields';
import { draftOf, requestOf } from './draft';
import { useChangeConnection } from './useConnections';

interface Props {
  /** Null for a new one. */
  known: Connection | null;
  onClose: () => void;
}

export function ConnectionForm({ known, onClose }: Props) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const [draft, setDraft] = useState(() => draftOf(known));
  const { mutate, isPending } = useChangeConnection(onClose);
  const account = draft.account || (accounts[0]?.id ?? '');
  const addresses = accounts.find(({ id }) => id === account)?.mailAddresses ?? [];
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate({ what: 'save', account, body: requestOf(draft, addresses[0] ?? '') });
  };
  return (
    <form
      onSubmit={save}
      aria-label={t(known ? 'connections.change' : 'connections.add')}
      style={{ maxWidth: 620, marginTop: 16 }}
    >
      <NativeSelect
        label={t('connections.account')}
        disabled={known !== null}
        value={account}
        data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setDraft({ ...draft, account: event.currentTarget.value })}
      />
      <IncomingFields
        value={draft.incoming}
        kept={known?.incoming != null}
        onChange={(incoming) => setDraft({ ...draft, incoming })}
      />
      <OutgoingFields
        value={draft.outgoing}
        kept={known?.outgoing != null}
        addresses={addresses}
        onChange={(outgoing) => setDraft({ ...draft, outgoing })}
      />
      <Textarea
        mt="sm"
        label={t('connections.certificate')}
        minRows={2}
        value={draft.certificate}
        onChange={(event) => setDraft({ ...draft, certificate: event.currentTarget.value })}
      />
      <Group mt="md">
        <Button type="submit" loading={isPending}>
          {t('connections.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('connections.cancel')}
        </Button>
      </Group>
    </form>
  );
}
