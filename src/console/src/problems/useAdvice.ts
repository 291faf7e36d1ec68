import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useWords } from '../locales/useWords';

/** Words for a problem: ours where we know the code, else the server's own. */
export function useAdvice(): (problem: Problem) => { title: string; detail: string | undefined } {
  const { t } = useTranslation();
  const { knows, say } = useWords();
  return (problem) => {
    const key = `problem.of.${problem.code.replaceAll('.', '_').replaceAll('-', '_')}`;
    if (knows(key)) return { title: say(key), detail: problem.detail };
    const title = problem.body.title ?? t('problem.unknown');
    return { title, detail: problem.detail ?? (problem.isTransient ? t('problem.transient') : undefined) };
  };
}
