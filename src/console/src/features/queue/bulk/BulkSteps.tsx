import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TicketSummary } from '../../../api/types';
import { useServerClock } from '../../../clock/ServerTime';
import { Icon, type IconName } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { AssigneeItems } from '../../../people/AssigneeItems';
import { useTeams } from '../../../people/useTeams';
import { snoozes } from '../../../tickets/snoozes';
import { useMoment } from '../../../time/useMoment';
import { TagField } from './TagField';
import type { Step } from './useBulk';

interface Props {
  tickets: readonly TicketSummary[];
  busy: boolean;
  onStep: (step: Step) => void;
}

export function BulkSteps({ tickets, busy, onStep }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const clock = useServerClock();
  const teams = useTeams();
  const [first] = tickets;
  const same = first !== undefined && tickets.every(({ assignee }) => assignee?.id === first.assignee?.id);
  const assignee = same ? (first.assignee?.id ?? null) : undefined;
  // What every one of them would refuse is not offered.
  const offers = snoozes(new Date(clock.now())).filter(({ at }) =>
    tickets.some(({ clock: due }) => due === null || at.getTime() < Date.parse(due.dueAt)),
  );
  const nothing = busy || tickets.length === 0;
  const menu = (label: string, icon: IconName, items: ReactNode) => (
    <Menu width={230} position="top-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={450}
          disabled={nothing}
          leftSection={<Icon name={icon} size={15} />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{items}</Menu.Dropdown>
    </Menu>
  );
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        fw={450}
        disabled={nothing}
        loading={busy}
        leftSection={<Icon name="check" size={15} />}
        onClick={() => onStep({ kind: 'close' })}
      >
        {t('bulk.close')}
      </Button>
      {menu(
        t('bulk.assign'),
        'person',
        <AssigneeItems current={assignee} onChoose={(id) => onStep({ kind: 'assignee', assignee: id })} />,
      )}
      {menu(
        t('bulk.escalate'),
        'flow',
        teams.map(({ team, name }) => (
          <Menu.Item key={team} onClick={() => onStep({ kind: 'escalate', team })}>
            {name}
          </Menu.Item>
        )),
      )}
      {menu(
        t('ticket.snooze'),
        'moon',
        <>
          <Menu.Label>{offers.length === 0 ? t('ticket.snooze-none') : t('ticket.snooze-note')}</Menu.Label>
          {offers.map(({ name, at }) => (
            <Menu.Item key={name} onClick={() => onStep({ kind: 'snooze', until: at.toISOString() })}>
              {t(`ticket.snooze-for.${name}`)} · {moment.short(at.toISOString())}
            </Menu.Item>
          ))}
          {tickets.some(({ snoozedUntil }) => snoozedUntil !== null) && (
            <Menu.Item onClick={() => onStep({ kind: 'snooze', until: null })}>{t('ticket.wake')}</Menu.Item>
          )}
        </>,
      )}
      <TagField disabled={nothing} onTag={(tag) => onStep({ kind: 'tags', add: [tag], remove: [] })} />
    </>
  );
}
