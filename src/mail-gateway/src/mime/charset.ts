/** Windows-1252 differs from ISO 8859-1 in these 32 places; five of them are not assigned. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const UTF8 = /^(?:utf-?8|us-?ascii|ascii|)$/i;
const LATIN = /^(?:iso[-_]?8859[-_]?1|latin-?1|l1|windows-?1252|cp-?1252)$/i;
/** Labels under which UTF-8 is often mislabelled; by chance their own text is almost never valid UTF-8. */
const SUSPECT = /^(?:iso[-_]?8859[-_]?15?|latin-?1|l1|windows-?1252|cp-?1252)$/i;

/**
 * Bytes to text, as the charset label says unless the bytes prove it wrong: Latin text labelled UTF-8 and UTF-8 labelled Latin
 * are both common. An unknown label is treated like a missing one. Never throws.
 */
export const decodeText = (bytes: Buffer, label = ''): string => {
  const charset = label.trim();
  if (UTF8.test(charset) || SUSPECT.test(charset)) {
    const text = strictUtf8(bytes);
    if (text !== undefined) return text;
  }
  return UTF8.test(charset) || LATIN.test(charset) ? windows1252(bytes) : labelled(bytes, charset);
};

const strictUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const windows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => C1.charAt(c.charCodeAt(0) - 0x80));

const labelled = (bytes: Buffer, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
};
