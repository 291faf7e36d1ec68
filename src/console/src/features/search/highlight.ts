export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a snippet at its highlights; ranges may overlap, be out of order or lie outside. */
export function highlight(snippet: string, ranges: readonly (readonly number[])[]): readonly Part[] {
  const marked = new Array<boolean>(snippet.length).fill(false);
  for (const [start = 0, length = 0] of ranges) marked.fill(true, Math.max(0, start), Math.max(0, start + length));
  const parts: Part[] = [];
  for (let at = 0; at < snippet.length;) {
    let end = at;
    while (end < snippet.length && marked[end] === marked[at]) end++;
    parts.push({ text: snippet.slice(at, end), marked: marked[at] === true });
    at = end;
  }
  return parts;
}
