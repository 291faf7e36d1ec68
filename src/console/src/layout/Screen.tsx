import { Loader } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { unreachable } from '../api/problem';
import { useLinkState } from '../live/Live';
import { useTranslation } from '../locales/useTranslation';
import { ProblemAlert } from '../problems/ProblemAlert';

interface Props {
  /** The address: another one is another try. */
  at: string;
  children: ReactNode;
}

/** Where the screen stands: while it is read, and when it cannot be drawn, the rest of the page stays what it is. */
export function Screen({ at, children }: Props) {
  return (
    <Guard at={at}>
      <Suspense fallback={<Reading />}>{children}</Suspense>
    </Guard>
  );
}

/** A screen that waits for the server says so. */
function Reading() {
  const { t } = useTranslation();
  const live = useLinkState() === 'live';
  return live ? <Loader m="xl" aria-label={t('layout.loading')} /> : <ProblemAlert error={unreachable()} />;
}

interface Failure {
  at: string;
  error: unknown;
}

class Guard extends Component<Props, Failure> {
  override state: Failure = { at: this.props.at, error: null };

  static getDerivedStateFromError(error: unknown): Partial<Failure> {
    return { error };
  }

  static getDerivedStateFromProps({ at }: Props, known: Failure): Failure | null {
    return at === known.at ? null : { at, error: null };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ProblemAlert error={error} onRetry={() => window.location.reload()} />;
  }
}
