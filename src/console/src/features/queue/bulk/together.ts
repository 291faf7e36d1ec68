/** Does something for each, so many at once, and answers in their order. */
export async function eachAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers = new Map<number, R>();
  const rest = items.entries();
  const work = async () => {
    for (const [index, item] of rest) answers.set(index, await act(item));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return items.flatMap((_, index) => answers.get(index) ?? []);
}

export function partsOf<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}
