import { Button, Group, NumberInput, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../../api/client';
import type { Account } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useSave } from '../useSave';

interface Props {
  /** Null for a new one. */
  known: Account | null;
  /** An address that somebody wants to add to it. */
  address: string | null;
  onClose: () => void;
}

const hoursOfAmazon = 24;

export function AccountForm({ known, address, onClose }: Props) {
  const { t } = useTranslation();
  const [id, setId] = useState(known?.id ?? '');
  const [name, setName] = useState(known?.name ?? '');
  const [channel, setChannel] = useState(known?.channel ?? 'amazon');
  const [region, setRegion] = useState(known?.region ?? 'EU');
  const [official, setOfficial] = useState(known?.official ?? true);
  const [hours, setHours] = useState(known?.responseHours ?? hoursOfAmazon);
  const [addresses, setAddresses] = useState<string[]>(() => [
    ...new Set([...(known?.mailAddresses ?? []), ...(address === null ? [] : [address])]),
  ]);
  const save = useSave(['accounts'], () =>
    ask(
      api.PUT('/api/v1/accounts/{account}', {
        params: { path: { account: id.trim() } },
        body: { name: name.trim(), channel, region, official, mailAddresses: addresses, responseHours: hours },
      }),
    ),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate(null, { onSuccess: onClose });
  };
  const text = (label: string, value: string, set: (value: string) => void, fixed = false) => (
    <TextInput
      label={label}
      value={value}
      disabled={fixed}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
  return (
    <form onSubmit={submit} aria-label={known?.name ?? t('administration.account.add')}>
      <Stack gap="sm" mt="md" maw={480}>
        {text(t('administration.account.id'), id, setId, known !== null)}
        {text(t('administration.account.name'), name, setName)}
        {text(t('administration.account.channel'), channel, setChannel)}
        {text(t('administration.account.region'), region, setRegion)}
        <TagsInput label={t('administration.account.addresses')} value={addresses} onChange={setAddresses} />
        <NumberInput
          label={t('administration.account.response')}
          value={hours}
          min={1}
          onChange={(value) => setHours(Number(value) || hoursOfAmazon)}
        />
        <Switch
          label={t('administration.account.official')}
          checked={official}
          onChange={({ currentTarget }) => setOfficial(currentTarget.checked)}
        />
        {save.error && <ProblemAlert error={save.error} />}
        <Group>
          <Button type="submit" disabled={id.trim() === '' || name.trim() === ''} loading={save.isPending}>
            {t('administration.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('administration.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
