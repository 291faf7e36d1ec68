import { Button, Menu } from '@mantine/core';
import { askFirst } from '../../../layout/askFirst';
import type { TicketStatus } from '../../../api/types';
import { StatusBadge } from '../../../badges/StatusBadge';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';

/** To escalate is to name a team, which a status cannot. */
const statuses = ['open', 'pending', 'closed'] as const satisfies readonly TicketStatus[];

interface Props {
  status: TicketStatus;
  /** Buyer messages without an answer: closing over them is asked about first. */
  unanswered: number;
  /** Closing would be refused until there is a note. */
  needsNote: boolean;
  onNote: () => void;
  onChange: (status: TicketStatus) => void;
  onEscalate: () => void;
  onMerge: () => void;
  onSplit: () => void;
  onHold: () => void;
}

export function StatusMenu({
  status,
  unanswered,
  needsNote,
  onNote,
  onChange,
  onEscalate,
  onMerge,
  onSplit,
  onHold,
}: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const choose = (value: TicketStatus) => {
    if (value === 'closed' && needsNote)
      askFirst({
        title: t('ticket.close-needs-note'),
        children: t('escalate.needs-note'),
        labels: { confirm: t('note.write'), cancel: t('ticket.keep-open') },
        // The field is there again when the dialog has given the focus back.
        onConfirm: () => requestAnimationFrame(() => requestAnimationFrame(onNote)),
        returnFocus: false,
      });
    else if (value !== 'closed' || unanswered === 0) onChange(value);
    else
      askFirst({
        title: t('ticket.close-title'),
        children: t('ticket.close-means', { count: unanswered }),
        labels: { confirm: t('ticket.close-anyway'), cancel: t('ticket.keep-open') },
        confirmProps: { color: 'red' },
        onConfirm: () => onChange(value),
      });
  };
  return (
    <Menu width={180}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!may('tickets.work')}
          aria-label={t('ticket.status-label', { status: t(`ticket.status.${status}`) })}
          rightSection={<Icon name="chevron" size={14} />}
        >
          <StatusBadge status={status} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {statuses.map((value) => (
          <Menu.Item
            key={value}
            disabled={value === status}
            rightSection={value === status ? <Icon name="check" size={14} /> : null}
            onClick={() => choose(value)}
          >
            {t(`ticket.status.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onEscalate}>{t('escalate.ask')}</Menu.Item>
        <Menu.Item onClick={onMerge}>{t('merge.ask')}</Menu.Item>
        <Menu.Item onClick={onSplit}>{t('split.ask')}</Menu.Item>
        {may('record.erase') && <Menu.Item onClick={onHold}>{t('keeping.hold-or-erase')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
