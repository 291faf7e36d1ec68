import { useWords } from '../locales/useWords';

/** A wording rule in a word or two. */
export function useRuleName(): (rule: string) => string {
  const { knows, say } = useWords();
  return (rule) => {
    const key = `rule.${rule.replaceAll('.', '_').replaceAll('-', '_')}`;
    return knows(key) ? say(key) : rule;
  };
}
