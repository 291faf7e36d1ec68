import type { MacroText } from '../../api/types';

type Segment = MacroText['segments'][number];

/**
 * A macro as one text to write: `{{name}}` stands for a value, and `[[name: words]]` is a stretch whose words the writer of a
 * reply may change.
 */
export function written({ segments }: MacroText): string {
  return segments.map(({ text, gap }) => (gap == null ? text : `[[${gap}: ${text}]]`)).join('');
}

/** What somebody wrote, cut into the stretches that are locked and those that are open. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[\[([\w-]+):\s?([^\]]*)\]\]/g)) {
    if (match.index > from) segments.push({ text: text.slice(from, match.index), gap: null });
    segments.push({ text: match[2] ?? '', gap: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) segments.push({ text: text.slice(from), gap: null });
  return segments;
}

/** The values it asks for, in the order in which they occur. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}
