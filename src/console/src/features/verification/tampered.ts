/** The first bad place; its code has words in every language. */
export class Tampered extends Error {
  constructor(
    readonly file: string,
    readonly code: Fault,
    readonly place?: string,
  ) {
    super(`${file}: ${code}`);
  }
}

export type Fault =
  | 'unreadable'
  | 'twice'
  | 'missing-file'
  | 'bad-signature'
  | 'not-witnessed'
  | 'other-log'
  | 'file-mismatch'
  | 'chain'
  | 'not-in-log'
  | 'outside-period'
  | 'content-mismatch'
  | 'content-missing'
  | 'count-mismatch';
