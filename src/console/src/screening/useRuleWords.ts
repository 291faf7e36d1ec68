import { useWords } from '../locales/useWords';

const codeOf = (rule: string) => rule.replaceAll('.', '_').replaceAll('-', '_');

/** What a wording rule wants; nothing for a rule of the company's own, which says it itself. */
export function useRuleWords(): (rule: string) => string | null {
  const { knows, say } = useWords();
  return (rule) => {
    const key = `screening.of.${codeOf(rule)}`;
    return knows(key) ? say(key) : null;
  };
}
