import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { unreachable } from '../api/problem';
import { useTranslation } from '../locales/useTranslation';
import { ProblemAlert } from '../problems/ProblemAlert';
import styles from './Record.module.css';

/** A PDF as the browser's own viewer shows it, from a copy without an address: nothing in it can ask our server. */
export function PdfPreview({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['pdf', address],
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw unreachable();
      return new Blob([await answer.arrayBuffer()], { type: 'application/pdf' });
    },
  });
  const url = useMemo(() => data && URL.createObjectURL(data), [data]);
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url]);
  if (error) return <ProblemAlert error={error} />;
  if (url === undefined) return <Loader aria-label={t('timeline.loading')} />;
  return <iframe className={styles.pdf} src={url} title={name} />;
}
