import { Problem } from '../../../api/problem';

/**
 * The field a refusal is about, as the last word of its path: `rules[2].phrase` is the phrase. Null where it is about none, or where
 * it is no refusal of what was entered.
 */
export function refusedField(error: unknown): string | null {
  if (!(error instanceof Problem) || error.status !== 422) return null;
  const path = error.body.errors?.[0]?.field ?? /'([^']+)'/.exec(error.detail ?? '')?.[1];
  return /([A-Za-z]+)(?:\[\d+\])?$/.exec(path ?? '')?.[1] ?? null;
}
