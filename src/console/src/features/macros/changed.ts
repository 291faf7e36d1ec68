export interface Part {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'gone';
}

/** What a later text keeps, adds and leaves out of an earlier one, word by word (longest common subsequence). */
export function changed(before: string | null, after: string): readonly Part[] {
  if (before === null) return [{ text: after, kind: 'same' }];
  const cut = (text: string) => text.match(/\s+|\S+/g) ?? [];
  const [a, b] = [cut(before), cut(after)];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]?.set([a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))], j);

  const parts: Part[] = [];
  const add = (text: string, kind: Part['kind']) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { text: last.text + text, kind };
    else parts.push({ text, kind });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(a[i++] ?? '', 'same');
      j++;
    } else if (j < b.length && (i === a.length || at(i, j + 1) >= at(i + 1, j))) add(b[j++] ?? '', 'added');
    else add(a[i++] ?? '', 'gone');
  }
  return parts;
}
