import type { Problem } from '../api/problem';
import { useTranslation } from '../locales/useTranslation';
import { useWords } from '../locales/useWords';

export interface Advice {
  readonly title: string;
  readonly detail: string | undefined;
  /** The server's own words, where ours say it already. */
  readonly said: string | undefined;
}

/** Words for a problem: ours where we know the code, else the server's own. */
export function useAdvice(): (problem: Problem) => Advice {
  const { t } = useTranslation();
  const { knows, say } = useWords();
  return (problem) => {
    const key = `problem.of.${problem.code.replaceAll('.', '_').replaceAll('-', '_')}`;
    if (knows(key)) return { title: say(key), detail: undefined, said: problem.detail };
    const title = problem.body.title ?? t('problem.unknown');
    const detail = problem.detail ?? (problem.isTransient ? t('problem.transient') : undefined);
    return { title, detail, said: undefined };
  };
}
