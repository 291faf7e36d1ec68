import type { Finding } from '../api/types';

/** What keeps a reply from being sent now: blocked, and covered by no waiver. */
export const blocking = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'block' && finding.waiver == null);

/** No approval makes a channel take a file that it does not take. */
const beyondWaiving = new Set(['attachment.size', 'attachment.type']);

/** The rules a waiver is needed for; none, where it would let nothing out. */
export function waivable(findings: readonly Finding[]): readonly string[] {
  const rules = [...new Set(blocking(findings).map(({ rule }) => rule))];
  return rules.some((rule) => beyondWaiving.has(rule)) ? [] : rules;
}

export interface Piece {
  readonly text: string;
  readonly finding: Finding | null;
}

/** The text cut where findings begin and end, in order. Of findings that overlap the first one is shown. */
export function pieces(text: string, findings: readonly Finding[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.end === 0 || finding.start < at || finding.end > text.length) continue;
    if (finding.start > at) cut.push({ text: text.slice(at, finding.start), finding: null });
    cut.push({ text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), finding: null });
  return cut;
}
