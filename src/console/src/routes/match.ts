export type Params = Readonly<Record<string, string>>;

/** What the parts of a pattern that begin with a colon stand for in an address, or null where it is another address. */
export function match(pattern: string, pathname: string): Params | null {
  const parts = split(pathname);
  const wanted = split(pattern);
  if (parts.length !== wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [at, name] of wanted.entries()) {
    const part = decoded(parts[at] ?? '');
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return params;
}

const split = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** An address that somebody has mangled is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
