import { Anchor, Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import type { Policy } from '../../../../api/types';

/** A policy as it is read. */
export function PolicyWords({ policy: { policy, title, url, retired } }: { policy: Policy }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={550}>
        {title} {retired && `(${t('deskRules.policies.retired')})`}
      </Text>
      <Text size="xs" className="soft">
        {policy}
      </Text>
      {url !== null && (
        <Anchor size="xs" href={url} target="_blank" rel="noreferrer">
          {url}
        </Anchor>
      )}
    </>
  );
}
