import { Button, Code, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../locales/useTranslation';
import type { SignedCheckpoint } from '../../../api/types';
import panel from '../../../layout/Panel.module.css';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useMoment } from '../../../time/useMoment';
import { aloud, cosigners, rootOf, signerOf } from './signed';
import { useKeyLines } from './useLog';

/** A checkpoint as it is told on the telephone: how much, when, and by which key. */
export function Latest({ checkpoint: { number, size, at, epoch, note } }: { checkpoint: SignedCheckpoint }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const lines = useKeyLines();
  const signer = useQuery({
    queryKey: ['signer', note, lines.data],
    enabled: lines.data !== undefined && window.isSecureContext,
    queryFn: () => signerOf(note, lines.data ?? ''),
  });
  const witnesses = cosigners(note).map(({ name, at }) => (at === null ? name : `${name}, ${moment.full(at)}`));
  const facts = [
    [t('proving.number'), number],
    [t('proving.size'), size],
    [t('proving.at'), moment.full(at)],
    [t('proving.epoch'), epoch],
    [t('proving.root'), rootOf(note)],
    [t('proving.witnesses'), witnesses.join('; ') || t('proving.no-witnesses')],
  ] as const;
  return (
    <>
      <dl className={panel.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
      {lines.error && <ProblemAlert error={lines.error} onRetry={() => void lines.refetch()} />}
      {signer.data && (
        <Text size="sm" mt="sm">
          <strong>{t('proving.fingerprint')}</strong>{' '}
          <Code fz="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {aloud(signer.data.fingerprint)}
          </Code>
          <br />
          <span className="soft">{t('proving.fingerprint-means')}</span>
        </Text>
      )}
      {signer.data === null && (
        <Text size="sm" mt="sm" role="alert" c="var(--last-hour)">
          {t('proving.not-ours')}
        </Text>
      )}
      {(signer.isError || !window.isSecureContext) && (
        <Text size="sm" mt="sm" className="soft">
          {t('proving.cannot-check')}
        </Text>
      )}
      <Group mt="sm" gap="xs">
        <Button
          component="a"
          href="/api/v1/log/checkpoint"
          download="checkpoint.note"
          size="compact-sm"
          variant="default"
        >
          {t('proving.take')}
        </Button>
        <Button component="a" href="/api/v1/log/keys" download="keys.txt" size="compact-sm" variant="default">
          {t('proving.keys')}
        </Button>
      </Group>
    </>
  );
}
