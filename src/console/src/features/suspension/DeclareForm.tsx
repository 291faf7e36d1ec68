import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAccounts } from '../../accounts/useAccounts';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useNavigate } from '../../routes/Router';
import { useSearchParams } from '../../routes/Routes';
import { useDeclare } from '../../suspensions/useSuspensions';

const wordless = { reason: '', text: '', steps: '' };

/** One form, one commit, and from then on nothing goes out but what compliance approves: so it is not done by accident. */
export function DeclareForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accounts = useAccounts();
  const [params] = useSearchParams();
  const [account, setAccount] = useState(params.get('account') ?? '');
  const [words, setWords] = useState(wordless);
  const [typed, setTyped] = useState('');
  const declare = useDeclare((suspension) => navigate(`/suspensions/${suspension}`));
  const name = accounts.find(({ id }) => id === account)?.name;
  const incomplete = name === undefined || Object.values(words).some((value) => value.trim() === '');
  return (
    <Stack gap="xs" maw={560}>
      <NativeSelect
        label={t('suspension.account')}
        value={account}
        data={[{ value: '', label: '' }, ...accounts.map(({ id, name: label }) => ({ value: id, label }))]}
        onChange={({ currentTarget }) => setAccount(currentTarget.value)}
      />
      {account !== '' && <Effect account={account} />}
      {(['reason', 'text', 'steps'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`suspension.${field}`)}
          description={field === 'steps' ? t('suspension.steps-means') : undefined}
          value={words[field]}
          onChange={(event) => setWords({ ...words, [field]: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      ))}
      {name !== undefined && (
        <TextInput
          label={t('suspension.confirm', { name })}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      {declare.error && <ProblemAlert error={declare.error} />}
      <Button
        color="red.9"
        disabled={incomplete || typed.trim() !== name}
        loading={declare.isPending}
        onClick={() => declare.mutate({ account, ...words })}
      >
        {t('suspension.declare')}
      </Button>
    </Stack>
  );
}

/** What it would stop, counted now. */
function Effect({ account }: { account: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['suspensions', 'effect', account],
    staleTime: 0,
    queryFn: () => ask(api.GET('/api/v1/suspensions/effect', { params: { query: { account } } })),
  });
  return (
    <Text size="sm" role="status" fw={600}>
      {data === undefined
        ? t('suspension.counting')
        : t('suspension.effect', { tickets: data.openTickets, replies: data.queuedReplies })}
    </Text>
  );
}
