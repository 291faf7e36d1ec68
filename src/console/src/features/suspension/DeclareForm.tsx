import { Button, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAccounts } from '../../accounts/useAccounts';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { useDeclare } from '../../suspensions/useSuspensions';

/** One form, one commit: from then on nothing of the account goes out but what compliance approves. */
export function DeclareForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accounts = useAccounts();
  const [account, setAccount] = useState<string | null>(null);
  const [words, setWords] = useState({ reason: '', text: '', steps: '' });
  const declare = useDeclare((suspension) => void navigate(`/suspensions/${suspension}`));
  const incomplete = account === null || Object.values(words).some((value) => value.trim() === '');
  return (
    <Stack gap="xs" maw={560}>
      <Select
        label={t('suspension.account')}
        value={account}
        data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setAccount}
      />
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
      {declare.error && <ProblemAlert error={declare.error} />}
      <Button
        color="red.9"
        disabled={incomplete}
        loading={declare.isPending}
        onClick={() => declare.mutate({ account: account ?? '', ...words })}
      >
        {t('suspension.declare')}
      </Button>
    </Stack>
  );
}
