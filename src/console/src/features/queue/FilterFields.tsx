import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useAccounts } from '../../accounts/useAccounts';
import type { TicketStatus, ViewFilters } from '../../api/types';
import { useTranslation } from '../../locales/useTranslation';
import { useTeams } from '../../people/useTeams';

const statuses = ['open', 'pending', 'escalated', 'closed'] as const satisfies readonly TicketStatus[];
const assignees = ['me', 'none'] as const;
const snoozes = ['exclude', 'only', 'include'] as const;
const orders = ['attention', 'newest', 'oldest'] as const;

interface Option {
  value: string;
  label: string;
}

interface Props {
  filters: ViewFilters;
  onChange: (filters: ViewFilters) => void;
}

/** What a view is narrowed to. What is left open narrows nothing. */
export function FilterFields({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const teams = useTeams();
  const any: Option = { value: '', label: t('view.any') };
  const select = (name: 'status' | 'account' | 'assignee' | 'team' | 'snoozed' | 'order', options: Option[]) => (
    <NativeSelect
      label={t(`view.filter.${name}`)}
      value={filters[name] ?? ''}
      data={options}
      onChange={(event) => onChange({ ...filters, [name]: event.currentTarget.value || null })}
    />
  );
  return (
    <>
      {select('status', [any, ...statuses.map((value) => ({ value, label: t(`ticket.status.${value}`) }))])}
      {select('account', [any, ...accounts.map(({ id, name }) => ({ value: id, label: name }))])}
      {select('assignee', [any, ...assignees.map((value) => ({ value, label: t(`view.assignee.${value}`) }))])}
      {select('team', [
        any,
        { value: 'mine', label: t('view.my-teams') },
        ...teams.map(({ team, name }) => ({ value: team, label: name })),
      ])}
      <TextInput
        label={t('view.filter.tag')}
        value={filters.tag ?? ''}
        onChange={(event) => onChange({ ...filters, tag: event.currentTarget.value.trim() || null })}
      />
      {select('snoozed', [any, ...snoozes.map((value) => ({ value, label: t(`view.snoozed.${value}`) }))])}
      {select('order', [any, ...orders.map((value) => ({ value, label: t(`view.orders.${value}`) }))])}
      <Switch
        label={t('view.filter.breached')}
        checked={filters.breached === true}
        onChange={(event) => onChange({ ...filters, breached: event.currentTarget.checked || null })}
      />
    </>
  );
}
