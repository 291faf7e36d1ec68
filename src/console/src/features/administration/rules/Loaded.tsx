import { Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';

interface Props<V> {
  query: { data: V | undefined; error: Error | null; refetch: () => Promise<unknown> };
  label: string;
  /** Whoever looks at it may not change it. */
  fixed: boolean;
  children: (data: V) => ReactNode;
}

/** A part of the rules, once it is there. What is there stays while it cannot be read anew: somebody may be writing in it. */
export function Loaded<V>({ query: { data, error, refetch }, label, fixed, children }: Props<V>) {
  const { t } = useTranslation();
  return (
    <section aria-label={label}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loader size="sm" aria-label={t('administration.loading')} />}
      {data !== undefined && (
        <>
          {fixed && (
            <Text size="sm" mb="xs">
              {t('deskRules.fixed')}
            </Text>
          )}
          {children(data)}
        </>
      )}
    </section>
  );
}
