import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../locales/useTranslation';
import { api, ask } from '../../../api/client';
import type { Access } from '../../../api/types';
import { SubjectField } from '../SubjectField';
import type { Asked } from './asked';

interface Props {
  asked: Asked;
  account: string;
  /** Readers that are seen in the list: keys are among them, and who is gone. */
  seen: readonly Access['by'][];
  onChange: (change: Partial<Asked>) => void;
  onAccount: (account: string) => void;
}

const whoOf = ({ kind, id }: Access['by']): string => `${kind}/${id}`;

export function AccessFilters({ asked, account, seen, onChange, onAccount }: Props) {
  const { t } = useTranslation();
  const colleagues = useQuery({
    queryKey: ['people'],
    staleTime: 60_000,
    queryFn: async () => (await ask(api.GET('/api/v1/colleagues'))).items,
  });
  const readers = new Map([
    ...(colleagues.data ?? []).map(({ id, displayName }) => [`person/${id}`, displayName] as const),
    ...seen.map((by) => [whoOf(by), by.displayName] as const),
  ]);
  if (asked.who !== '' && !readers.has(asked.who)) readers.set(asked.who, asked.who);
  const day = (name: 'from' | 'until') => (
    <TextInput
      type="date"
      label={t(`keeping.access.${name}`)}
      value={asked[name]}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );
  return (
    <>
      <SubjectField
        asked={{ text: asked.about, account }}
        onChange={(next) => {
          onAccount(next.account);
          onChange({ about: next.text });
        }}
      />
      <Group gap="sm" mt="sm" align="flex-end">
        <NativeSelect
          label={t('keeping.access.who')}
          value={asked.who}
          data={[
            { value: '', label: t('keeping.access.anybody') },
            ...[...readers].map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ currentTarget }) => onChange({ who: currentTarget.value })}
        />
        {day('from')}
        {day('until')}
        {Object.values(asked).some((value) => value !== '') && (
          <Button variant="default" onClick={() => onChange({ about: '', who: '', from: '', until: '' })}>
            {t('keeping.access.all')}
          </Button>
        )}
      </Group>
    </>
  );
}
