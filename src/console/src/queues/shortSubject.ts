const answers = /^(?:(?:re|aw|r|i|tr|rv|fw|fwd|wg)\s*:\s*)+/i;

/** A subject without what the row says anyhow: the order in brackets, and the marks of answers. */
export function shortSubject(subject: string, orderId: string | null): string {
  const bare = subject.replace(answers, '');
  const cut = orderId === null ? bare : bare.replace(new RegExp(`\\s*[([][^()[\\]]*${orderId}[^()[\\]]*[)\\]]`), '');
  return cut.trim() === '' ? subject : cut.trim();
}
