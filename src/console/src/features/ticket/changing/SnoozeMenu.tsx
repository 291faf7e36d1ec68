import { Button, Menu } from '@mantine/core';
import { useServerClock } from '../../../clock/ServerTime';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import { useMoment } from '../../../time/useMoment';
import { snoozes } from '../../../tickets/snoozes';

interface Props {
  until: string | null;
  /** The deadline that nobody sleeps over. */
  due: string | null;
  onChange: (until: string | null) => void;
}

export function SnoozeMenu({ until, due, onChange }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const clock = useServerClock();
  const may = useMay();
  const offers = snoozes(new Date(clock.now())).filter(({ at }) => due === null || at.getTime() < Date.parse(due));
  if (!may('tickets.work') && until === null) return null;
  return (
    <Menu width={250}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          fw={450}
          disabled={!may('tickets.work')}
          leftSection={<Icon name="moon" size={15} />}
        >
          {until === null ? t('ticket.snooze') : t('ticket.snoozed-until', { at: moment.short(until) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{offers.length === 0 ? t('ticket.snooze-none') : t('ticket.snooze-note')}</Menu.Label>
        {offers.map(({ name, at }) => (
          <Menu.Item key={name} onClick={() => onChange(at.toISOString())}>
            {t(`ticket.snooze-for.${name}`)} · {moment.short(at.toISOString())}
          </Menu.Item>
        ))}
        {until !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChange(null)}>{t('ticket.wake')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
