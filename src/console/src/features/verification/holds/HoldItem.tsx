import { Button } from '@mantine/core';
import { askFirst } from '../../../layout/askFirst';
import { useTranslation } from '../../../locales/useTranslation';
import list from '../../../layout/List.module.css';
import { useMay } from '../../../people/me';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { StreamLink, useStreamName } from '../StreamLink';
import { useRelease } from './useHolds';

export function HoldItem({ stream }: { stream: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const name = useStreamName()(stream);
  const release = useRelease();
  const asked = () =>
    askFirst({
      title: t('keeping.hold.release-title'),
      children: t('keeping.hold.release-means', { what: name }),
      labels: { confirm: t('keeping.hold.release-sure'), cancel: t('keeping.hold.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => release.mutate(stream),
    });
  return (
    <li className={list.held} aria-label={name}>
      <div className={list.what}>
        <StreamLink stream={stream} />
      </div>
      {may('record.erase') && (
        <Button size="compact-sm" variant="default" loading={release.isPending} onClick={asked}>
          {t('keeping.hold.release')}
        </Button>
      )}
      {release.error && <ProblemAlert error={release.error} />}
    </li>
  );
}
