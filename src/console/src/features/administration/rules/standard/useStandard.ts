import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';
import type { NoteRule, NoteStandard } from '../../../../api/types';
import { put } from '../change';
import { useChange, type Change } from '../useChange';
import { isAbout, type Gate } from './terms';

const key = ['note-standard'];
const read = () => ask(api.GET('/api/v1/note-standard'));

export const useStandard = () => useQuery({ queryKey: key, queryFn: read });

/** Null for a requirement that is gone, and takes it away. */
export function useStandardChange(
  known: NoteStandard,
  gate: Gate,
  channel: string | null,
): Change<NoteRule | null, NoteRule | null> {
  const isIt = isAbout(gate, channel);
  const pick = ({ rules }: NoteStandard) => rules.find(isIt) ?? null;
  return useChange(
    {
      key,
      read,
      pick,
      write: async (rule: NoteRule | null, { rules, version }: NoteStandard) =>
        pick(
          await ask(
            api.PUT('/api/v1/note-standard', {
              headers: { 'If-Match': `"${version}"` },
              body: { rules: put(rules, isIt, rule) },
            }),
          ),
        ),
    },
    known,
  );
}
