import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { MacroChoice } from '../../../api/types';
import type { Known } from './known';
import { useMacro, useRendering } from './useMacros';

const blank = { variables: {} as Record<string, string>, gaps: {} as Record<string, string> };
const pause = 250;

export type Filling = ReturnType<typeof useFilling>;

/**
 * A macro that is being filled in. What the ticket already knows stands in its fields; `preview` is what the server makes of
 * it as it stands, and is missing while a value is, or while the server has not yet said.
 */
export function useFilling(macro: string | undefined, known: Known) {
  const [typed, setTyped] = useState(blank);
  const text = useMacro(macro);
  const values = Object.fromEntries(
    (text?.variables ?? []).map(({ name, type }) => [name, typed.variables[name] ?? known[name] ?? known[type] ?? '']),
  );
  const variables = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
  const choice = { id: macro ?? '', variables, gaps: typed.gaps } satisfies MacroChoice;
  const complete = text !== undefined && Object.values(variables).every((value) => value !== '');
  const asked = JSON.stringify(choice);
  const [settled] = useDebouncedValue(asked, pause);
  const rendering = useRendering(JSON.parse(settled) as MacroChoice, complete);
  return {
    text,
    values,
    gaps: typed.gaps,
    choice,
    preview: complete && settled === asked ? rendering.data?.text : undefined,
    error: rendering.error,
    setVariable: (name: string, value: string) =>
      setTyped({ ...typed, variables: { ...typed.variables, [name]: value } }),
    setGap: (name: string, value: string) => setTyped({ ...typed, gaps: { ...typed.gaps, [name]: value } }),
    clear: () => setTyped(blank),
  };
}
