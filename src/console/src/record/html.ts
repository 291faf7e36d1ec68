/** Elements of a mail that are drawn. Everything else gives way to its text, or vanishes if it is in {@link silent}. */
export const allowed = new Set(
  'p br div span b strong i em u s small sub sup blockquote pre code ul ol li dl dt dd hr h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th caption'.split(
    ' ',
  ),
);

/** Elements whose text was never meant to be read. */
export const silent = new Set('script style head title template noscript iframe object embed svg math form'.split(' '));

export const isVoid = (tag: string): boolean => tag === 'br' || tag === 'hr';

/** Parses without loading or running anything: such a document has no browsing context. */
export const parse = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

const block = /^(p|div|br|hr|li|tr|h[1-6]|blockquote|pre|table)$/;

/** The readable text of a mail that brought no plain text of its own. */
export function plainText(html: string): string {
  if (html === '') return '';
  const write = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll(/\s+/g, ' ');
    if (!(node instanceof Element)) return '';
    const tag = node.tagName.toLowerCase();
    if (silent.has(tag)) return '';
    const inner = [...node.childNodes].map(write).join('');
    return block.test(tag) ? `${inner}\n` : inner;
  };
  return write(parse(html))
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where a link leads, if it may be named at all: only what a person could type. */
export function linkTarget(element: Element): string | null {
  const href = element.getAttribute('href')?.trim() ?? '';
  return /^(https?:|mailto:)/i.test(href) ? href : null;
}
