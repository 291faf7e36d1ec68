import type { NoteRule } from '../../../../api/types';

export type Gate = NoteRule['gate'];
export type NoteField = NoteRule['required'][number];

export const gates = ['escalate', 'close', 'nonStandard', 'complianceCritical'] as const satisfies readonly Gate[];

export const noteFields = [
  'text',
  'risk',
  'actionTaken',
  'evidence',
  'policy',
  'nextStep',
  'decisionPath',
] as const satisfies readonly NoteField[];

/** Null for every channel. */
export const channelOf = ({ channel }: NoteRule): string | null => channel ?? null;

export const isAbout =
  (gate: Gate, channel: string | null) =>
  (rule: NoteRule): boolean =>
    rule.gate === gate && channelOf(rule) === channel;

/** Where a note is needed whatever the desk asks for; the server holds to it, too. */
export const holdsAnyway = (gate: Gate, channel: string | null): boolean =>
  channel === 'amazon' || gate === 'nonStandard' || gate === 'complianceCritical';
