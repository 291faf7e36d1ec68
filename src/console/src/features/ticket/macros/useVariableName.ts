import { useWords } from '../../../locales/useWords';

/** What a value is called where people are asked for it: the usual ones have words, others are their author's own. */
export function useVariableName(): (name: string) => string {
  const { knows, say } = useWords();
  return (name) => (knows(`macro.variable.${name}`) ? say(`macro.variable.${name}`) : name);
}
