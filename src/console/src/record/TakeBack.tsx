import { Button } from '@mantine/core';
import { useServerNow } from '../clock/ServerTime';
import { useTranslation } from '../locales/useTranslation';

/** Says how long a reply can still be taken back; goes when that time is over. */
export function TakeBack({ until, onTakeBack }: { until: string; onTakeBack: () => void }) {
  const { t } = useTranslation();
  const left = Math.ceil((Date.parse(until) - useServerNow()) / 1000);
  if (left <= 0) return null;
  return (
    <Button size="compact-xs" variant="light" onClick={onTakeBack}>
      {t('reply.take-back', { left })}
    </Button>
  );
}
