import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../locales/useTranslation';
import { useAccounts } from '../../accounts/useAccounts';
import { api, ask } from '../../api/client';
import { Problem } from '../../api/problem';
import { needsAccount, readSubject, streamOf, type Subject } from './subject';

export interface Asked {
  readonly text: string;
  readonly account: string;
}

/** What is asked for, with the account that a bare number of an order is looked for in. */
export function useSubject({ text, account }: Asked): Subject | null {
  const accounts = useAccounts();
  return readSubject(text, account === '' ? (accounts[0]?.id ?? '') : account);
}

const settles = 300;

/** Whether there is such a thing, and what it is called. */
export function useFound(subject: Subject | null) {
  const [settled] = useDebouncedValue(subject === null ? null : streamOf(subject), settles);
  const wanted = subject !== null && streamOf(subject) === settled ? subject : null;
  const query = useQuery({
    queryKey: ['subject', settled],
    enabled: wanted !== null,
    queryFn: () => (wanted === null ? Promise.reject(new Error('nothing is asked for')) : find(wanted)),
  });
  return wanted === null ? undefined : query.data;
}

async function find(subject: Subject): Promise<{ readonly exists: boolean; readonly name: string | null }> {
  try {
    if (subject.kind === 'order') {
      const { account, orderId } = subject;
      await ask(api.GET('/api/v1/orders/{account}/{orderId}', { params: { path: { account, orderId } } }));
      return { exists: true, name: orderId };
    }
    const ticket = await ask(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket: subject.ticket } } }));
    return { exists: true, name: ticket.subject };
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return { exists: false, name: null };
    throw error;
  }
}

interface Props {
  asked: Asked;
  onChange: (asked: Asked) => void;
  disabled?: boolean;
}

/** One field for whatever somebody has at hand of a ticket or an order. */
export function SubjectField({ asked, onChange, disabled = false }: Props) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const subject = useSubject(asked);
  const found = useFound(subject);
  const isMissing = subject?.kind === 'ticket' && found?.exists === false;
  const isUnreadable = asked.text.trim() !== '' && subject === null && accounts.length > 0;
  return (
    <div>
      <Group gap="sm" align="flex-start">
        <TextInput
          style={{ flex: '1 1 260px' }}
          label={t('keeping.subject.label')}
          description={t('keeping.subject.hint')}
          value={asked.text}
          disabled={disabled}
          error={isUnreadable ? t('keeping.subject.unreadable') : isMissing && t('keeping.subject.no-ticket')}
          onChange={({ currentTarget }) => onChange({ ...asked, text: currentTarget.value })}
        />
        {needsAccount(asked.text) && (
          <NativeSelect
            label={t('keeping.subject.account')}
            description={' '}
            value={asked.account === '' ? (accounts[0]?.id ?? '') : asked.account}
            disabled={disabled}
            data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => onChange({ ...asked, account: currentTarget.value })}
          />
        )}
      </Group>
      {subject?.kind === 'ticket' && found?.exists === true && (
        <Text size="sm" mt={4} role="status">
          {found.name ?? t('keeping.subject.no-subject')}
        </Text>
      )}
      {subject?.kind === 'order' && found?.exists === false && (
        <Text size="sm" mt={4} role="status" c="var(--late)">
          {t('keeping.subject.no-order')}
        </Text>
      )}
    </div>
  );
}
