import type { EvidenceEntry, NoteRequest, Risk } from '../../../api/types';

export const evidenceKinds = ['tracking', 'id', 'amount', 'time'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One entry of the evidence log as it is typed: `first` and `second` are what the kind asks for. */
export interface EvidenceRow {
  readonly kind: EvidenceKind;
  readonly first: string;
  readonly second: string;
}

/** A note as it is typed. */
export interface NoteForm {
  readonly text: string;
  readonly risk: Risk | null;
  readonly policy: string | null;
  readonly actionTaken: string;
  readonly nextStep: string;
  readonly decisionPath: string;
  readonly evidence: readonly EvidenceRow[];
}

export const emptyNote: NoteForm = {
  text: '',
  risk: null,
  policy: null,
  actionTaken: '',
  nextStep: '',
  decisionPath: '',
  evidence: [],
};

/** The form as a draft keeps it; a note of prose is kept as its prose, and nothing as the empty text. */
export function print(form: NoteForm): string {
  if (JSON.stringify({ ...form, text: '' }) === JSON.stringify(emptyNote)) return form.text;
  return JSON.stringify(form);
}

export function parse(draft: string): NoteForm {
  if (!draft.startsWith('{')) return { ...emptyNote, text: draft };
  try {
    return { ...emptyNote, ...(JSON.parse(draft) as Partial<NoteForm>) };
  } catch {
    return { ...emptyNote, text: draft };
  }
}

/** What the server is told: blank parts are left out, and so are entries that hold nothing. */
export function toRequest(form: NoteForm): NoteRequest {
  const part = (text: string) => (text.trim() === '' ? null : text.trim());
  const evidence = form.evidence.filter(({ first }) => first.trim() !== '').map(entryOf);
  return {
    text: form.text,
    risk: form.risk,
    policy: form.policy,
    actionTaken: part(form.actionTaken),
    nextStep: part(form.nextStep),
    decisionPath: part(form.decisionPath),
    evidence: evidence.length === 0 ? null : evidence,
  };
}

/** An entry that says only half of what it needs to be looked up; the server would refuse it. */
export function isHalf({ kind, first, second }: EvidenceRow): boolean {
  const [one, two] = [first.trim() !== '', second.trim() !== ''];
  if (kind === 'tracking') return one !== two;
  if (kind === 'amount') return one !== two || (one && !(Number(first.trim().replace(',', '.')) > 0));
  return two && !one;
}

function entryOf({ kind, first, second }: EvidenceRow): EvidenceEntry {
  const [one, two] = [first.trim(), second.trim()];
  switch (kind) {
    case 'tracking':
      return { kind, carrier: one, number: two };
    case 'id':
      return { kind, id: one, label: two === '' ? null : two };
    case 'amount':
      return { kind, amount: { amount: Number(one.replace(',', '.')) || 0, currency: two.toUpperCase() } };
    case 'time': {
      const time = new Date(one);
      return { kind, time: Number.isNaN(time.getTime()) ? null : time.toISOString(), label: two === '' ? null : two };
    }
  }
}
