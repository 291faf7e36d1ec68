/** The body of `POST /api/v1/mails`. What the mail does not say is null; nothing is interpreted here. */
export interface Mail {
  envelope: { from: string | null; to: string[] };
  /** In the order of the mail; values unfolded but otherwise raw. */
  headers: MailHeader[];
  /** Without angle brackets. */
  messageId: string | null;
  from: MailParty | null;
  to: MailParty[];
  subject: string | null;
  /** ISO 8601. */
  date: string | null;
  text: string | null;
  html: string | null;
  attachments: MailAttachment[];
  /** The mail as it came, base64, so that nothing is lost whatever becomes of the rest. */
  raw: string;
  /** Why the MIME could not be parsed sensibly; fixed phrases without personal data. */
  problem: string | null;
}

export interface MailHeader {
  name: string;
  value: string;
}

export interface MailParty {
  address: string;
  name: string | null;
}

export interface MailAttachment {
  name: string;
  mediaType: string;
  /** Base64. */
  content: string;
}

/** What the server did with a mail. `code` and `reason` say why it was quarantined. */
export interface Handled {
  outcome: 'received' | 'duplicate' | 'quarantined';
  ticket?: string;
  message?: string;
  mail?: string;
  code?: string;
  reason?: string;
}
